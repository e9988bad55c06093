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

/**
 * A row as the desk's API gives it. Each name is written out: spread into a literal, every card made the JavaScript engine
 * a shape of its own, and an export of 100,000 left it 700 MB of them to clear away (measured).
 */
export function orderFrom(row: z.output<typeof orderRow>): DeskOrder {
  const shown = row.card
  return {
    id: row.order_id,
    number: shown.number,
    display_id: shown.display_id,
    placed_at: row.placed_at.toISOString(),
    paid_at: row.paid_at?.toISOString() ?? null,
    canceled_at: shown.canceled_at,
    name: shown.name,
    mobile: shown.mobile,
    email: shown.email,
    company: shown.company,
    gstin: shown.gstin,
    address: shown.address,
    products: shown.products,
    skus: shown.skus,
    hsns: shown.hsns,
    pieces: shown.pieces,
    currency_code: row.currency_code,
    total: row.total,
    paid: row.paid,
    refunded: row.refunded,
    tax: shown.tax,
    shipping: shown.shipping,
    discount: shown.discount,
    payment_status: row.payment_status,
    fulfillment_status: row.fulfillment_status,
    delivery_option: row.delivery_option,
    crm_state: row.crm_state,
    failed_deliveries: row.failed_deliveries,
    payment_method: shown.payment_method,
    transaction_id: shown.transaction_id,
    bank_reference: shown.bank_reference,
    crm_record_id: shown.crm_record_id,
  }
}
