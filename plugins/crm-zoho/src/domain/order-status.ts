import type { OrderStatus, PaymentStatus } from "./order-snapshot"

export interface OrderProgress {
  readonly isCanceled: boolean
  /** Every piece of every line has left, and there is at least one. */
  readonly isFulfilled: boolean
  /** Paise. */
  readonly paid: number
  /** Paise. */
  readonly refunded: number
}

/** What became of the money of a paid order. */
export function paymentStatus({ paid, refunded }: OrderProgress): PaymentStatus {
  if (refunded === 0) return "Successful"
  return refunded >= paid ? "Refunded" : "Partially refunded"
}

/** What became of a paid order. Canceling refunds by itself, so it is told first. */
export function orderStatus(progress: OrderProgress): OrderStatus {
  if (progress.isCanceled) return "Canceled"
  if (paymentStatus(progress) === "Refunded") return "Refunded"
  return progress.isFulfilled ? "Fulfilled" : "Paid"
}
