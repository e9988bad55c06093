"use client"

import type { ReactNode } from "react"
import { postBag } from "./change-bag"

interface BagFormProps {
  readonly act: "quantity" | "undo" | "coupon" | "uncoupon" | "agree"
  /** Sent along, by name. */
  readonly fields?: Readonly<Record<string, string | number>>
  readonly send: (form: FormData) => void
  readonly className?: string
  readonly children: ReactNode
}

/** One act on the bag. Without JavaScript it posts and the bag's page answers. */
export function BagForm({ act, fields = {}, send, className, children }: BagFormProps) {
  return (
    <form
      action={postBag}
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        send(new FormData(event.currentTarget, event.nativeEvent.submitter))
      }}
    >
      <input type="hidden" name="act" value={act} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
