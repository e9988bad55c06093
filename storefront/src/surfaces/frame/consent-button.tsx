"use client"

import { CONSENT_ASKED } from "@/handoff/consent"

interface ConsentButtonProps {
  readonly label: string
  readonly className: string
}

/** Asks about statistics again: a yes is taken back as easily as it was given. */
export function ConsentButton({ label, className }: ConsentButtonProps) {
  return (
    <button
      type="button"
      className={className}
      onClick={() => window.dispatchEvent(new Event(CONSENT_ASKED))}
    >
      {label}
    </button>
  )
}
