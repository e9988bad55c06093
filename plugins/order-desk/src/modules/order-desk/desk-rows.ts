import { z } from "@medusajs/framework/zod"
import type { DeskLine, DeskOrder, OrderCard } from "../../contract/order-card"
import { CRM_STATES, FULFILLMENT_STATUSES, PAYMENT_STATUSES } from "../../contract/statuses"
import { whole } from "./rows"

/** Our own writing, read back: its shape is that of `deskRow`, kept together by the index's version. */
const card = z.custom<OrderCard>((value) => typeof value === "object" && value !== null)
const line = z.custom<DeskLine>((value) => typeof value === "object" && value !== null)

/** The columns of an order, from `order_desk_row r` and `order_desk_card c`. */
export const ORDER_COLUMNS = `r.order_id, r.placed_at, r.paid_at, r.currency_code, r.total, r.paid, r.refunded,
  r.payment_status, r.fulfillment_status, r.delivery_option, r.crm_state, r.failed_deliveries, c.card`

export const orderRow = z.object({
  order_id: z.string(),
  placed_at: z.date(),
  paid_at: z.date().nullable(),
  currency_code: z.string(),
  total: whole,
  paid: whole,
  refunded: whole,
  payment_status: z.enum(PAYMENT_STATUSES),
  fulfillment_status: z.enum(FULFILLMENT_STATUSES),
  delivery_option: z.string().nullable(),
  crm_state: z.enum(CRM_STATES),
  failed_deliveries: z.number(),
  card,
})

export const lineRow = orderRow.extend({ line })

/** A row as the desk's API gives it. */
export function orderFrom(row: z.output<typeof orderRow>): DeskOrder {
  const { order_id: id, placed_at: placedAt, paid_at: paidAt, card: shown, ...rest } = row
  return {
    ...shown,
    ...rest,
    id,
    placed_at: placedAt.toISOString(),
    paid_at: paidAt?.toISOString() ?? null,
  }
}
