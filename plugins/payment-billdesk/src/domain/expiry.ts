import type { AttemptStatus } from "../contract/payment-status"
import type { AttemptRecord, PaymentRecord } from "./records"

/** Attempts that somebody could still be paying at BillDesk, or whose last word has not been asked for. */
const STILL_OPEN = {
  opening: true,
  awaiting: true,
  superseded: true,
  failed: false,
  successful: false,
  expired: false,
  abandoned: false,
  review: true,
  resolved: false,
} satisfies Record<AttemptStatus, boolean>

/** Whether somebody could still be paying this attempt, or its last word has not been asked for. */
export const isStillOpen = ({ status }: AttemptRecord): boolean => STILL_OPEN[status]

export interface ExpiryQuestion {
  readonly payment: PaymentRecord
  readonly attempts: readonly AttemptRecord[]
  readonly now: Date
  /** For late banks, after everything else has ended. */
  readonly graceMs: number
}

/**
 * True when no attempt can bring money any more: only then may the order be canceled and its stock released. Its own
 * window and the validity of every attempt have ended, the grace has passed, and BillDesk had its last word on each.
 */
export function mayExpire({ payment, attempts, now, graceMs }: ExpiryQuestion): boolean {
  const unpaid = payment.status === "pending" || payment.status === "failed"
  const ends = attempts.map((attempt) => attempt.validUntil?.getTime() ?? 0)
  const due = Math.max(payment.payableUntil.getTime(), ...ends) + graceMs
  return unpaid && now.getTime() >= due && !attempts.some(isStillOpen)
}
