"use client"

import type { ReactNode } from "react"
import { useFormStatus } from "react-dom"
import { type ButtonKind, buttonClass } from "./button-class"

interface SubmitButtonProps {
  readonly children: ReactNode
  /** Shown while the form is being sent. */
  readonly busyText: string
  readonly kind?: ButtonKind
  readonly large?: boolean
  readonly wide?: boolean
  readonly disabled?: boolean
}

/** Sends its form and says so. It stays focusable while it is busy, and a second press does nothing. */
export function SubmitButton({
  children,
  busyText,
  kind = "primary",
  large,
  wide,
  disabled,
}: SubmitButtonProps) {
  const { pending } = useFormStatus()
  return (
    <button
      type="submit"
      disabled={disabled}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault()
      }}
      className={buttonClass(kind, { large: large ?? false, wide: wide ?? false })}
    >
      {pending ? busyText : children}
    </button>
  )
}
