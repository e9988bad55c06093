import type { GuardedOrder } from "./guarded-order"
import { isOpen } from "./guarded-order"
import type { Refusal } from "./refuse"

/** Decides whether a core route may do its work on an order that is paid through BillDesk. */
export type OrderRule = (order: GuardedOrder) => Refusal | undefined

const conflict = (code: string, message: string): Refusal => ({ status: 409, code, message })

const NOT_PAID = {
  pending:
    "This order is not paid yet. Wait until BillDesk has confirmed its payment, or ask BillDesk now on the order's page.",
  failed: "The payment of this order failed, so it is not paid. The customer can still pay again.",
  review: "A person must first decide about the money of this order. Look at BillDesk on the order's page.",
  expired: "This order was not paid in time. It can not be taken any further.",
} as const

/** Goods leave, and an order ends well, only when its money is there. */
export const onlyWhenPaid: OrderRule = (order) =>
  order.status === "successful" ? undefined : conflict("order_not_paid", NOT_PAID[order.status])

/** The same, for work that is harmless on an order that was given up. */
export const notWhileUnpaid: OrderRule = (order) => (isOpen(order) ? onlyWhenPaid(order) : undefined)

/** BillDesk was told an amount: nothing may change the order's total until somebody paid it or it was given up. */
export const frozenWhileOpen: OrderRule = (order) =>
  isOpen(order)
    ? conflict(
        "payment_open",
        "This order waits for its payment, and BillDesk was told the amount. Change it when it is paid, or cancel it and order again.",
      )
    : undefined

/** The collection and the session that a late success needs stay as they are; other collections of a paid order are free. */
export const collectionStays: OrderRule = (order) => {
  if (isOpen(order))
    return conflict(
      "waiting_at_billdesk",
      "This order waits for its payment at BillDesk. Ask BillDesk now on the order's page; to give the payment up, cancel the order.",
    )
  if (order.status === "expired") return conflict("order_expired", NOT_PAID.expired)
  return order.isOurCollection
    ? conflict("order_paid", "BillDesk took the money of this order already. Nothing was changed.")
    : undefined
}

/** An unpaid order has its one collection; a paid one may get another for what a later edit adds. */
export const oneCollectionWhileUnpaid: OrderRule = (order) =>
  collectionStays({ ...order, isOurCollection: false })
