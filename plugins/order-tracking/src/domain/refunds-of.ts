import { paiseOf } from "./exact"
import type { OrderExtras } from "./order-extras"
import type { ReadOrder } from "./read-order"

/** What was given back, oldest first. A refund of which the gateway says nothing is done: Medusa has it. */
export const refundsOf = (order: ReadOrder, progress: OrderExtras["refunds"]) =>
  order.payments
    .flatMap(({ refunds }) => refunds)
    .map(({ id, amount, created_at: at }) => ({
      amount: paiseOf(amount),
      at,
      status: progress.get(id) ?? "done",
    }))
    .sort((a, b) => a.at.getTime() - b.at.getTime())
