import type { PaymentStatus } from "../contract/statuses"
import type { DeskFacts } from "./desk-source"

export interface PaymentFacts {
  /** What the gateway's plugin says; undefined where none of the sources knows the order. */
  readonly told: DeskFacts["paymentStatus"]
  readonly total: number
  readonly paid: number
  readonly refunded: number
  readonly isCanceled: boolean
  /** A payment session of the order ended in an error. */
  readonly hasError: boolean
}

/**
 * What is said of an order's payment. Money that waits for a decision comes first; then what core has captured and given
 * back; then what the gateway says. Without a gateway that tells, an unpaid order that was canceled counts as expired.
 */
export function paymentStatusOf(facts: PaymentFacts): PaymentStatus {
  const { told, total, paid, refunded, isCanceled, hasError } = facts
  if (told === "review") return "review"
  if (paid > 0 && refunded >= paid) return "refunded"
  if (paid > 0 && refunded > 0) return "partially_refunded"
  if (told !== undefined && (told !== "successful" || paid > 0)) return told
  if (paid > 0) return paid >= total ? "successful" : "pending"
  if (total === 0 && !isCanceled) return "successful"
  if (isCanceled) return "expired"
  return hasError ? "failed" : "pending"
}
