import type { OrderSnapshot } from "./order-snapshot"
import type { PaidOrder } from "./write-mail"

/** What is to be done with a mail, decided when its time has come. */
export type MailDecision<Order extends OrderSnapshot> =
  | { readonly move: "send"; readonly order: Order }
  /** Not yet: milliseconds to wait. */
  | { readonly move: "wait"; readonly ms: number; readonly why: string }
  /** There is nothing left to say. */
  | { readonly move: "drop"; readonly why: string }

/** How long a paid order may lack its number before it is confirmed under the one it has. */
const FINISHED_WITHIN_MS = 10 * 60_000
/** So long that the outbox's eight tries outlast {@link FINISHED_WITHIN_MS}. */
const LOOK_AGAIN_MS = 90_000

/** A paid order is confirmed once the gateway has finished it, so that it is named by the number the shopper will know. */
export function decideConfirmation(order: OrderSnapshot, now: Date): MailDecision<PaidOrder> {
  const { payment } = order
  if (order.isCanceled) return { move: "drop", why: "The order was canceled before it was confirmed." }
  if (!payment) return { move: "wait", ms: LOOK_AGAIN_MS, why: "The order has no captured payment yet." }
  const isFresh = now.getTime() - payment.at.getTime() < FINISHED_WITHIN_MS
  if (order.isUnfinished && isFresh)
    return { move: "wait", ms: LOOK_AGAIN_MS, why: "The payment of the order is still being settled." }
  return { move: "send", order: { ...order, payment } }
}

/** @param mayPayAgain the gateway's word, taken when the mail is to be sent */
export function decidePaymentFailed(order: OrderSnapshot, mayPayAgain: boolean): MailDecision<OrderSnapshot> {
  if (order.payment) return { move: "drop", why: "The order was paid meanwhile." }
  if (order.isCanceled) return { move: "drop", why: "The order was canceled meanwhile." }
  if (!mayPayAgain)
    return { move: "drop", why: "It was tried again meanwhile, or the time to pay has run out." }
  return { move: "send", order }
}
