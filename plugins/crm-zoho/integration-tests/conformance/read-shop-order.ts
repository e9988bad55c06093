import { z } from "@medusajs/framework/zod"
import { paiseFromDecimal } from "medusa-integration-kit"
import type { Minor } from "medusa-integration-kit/conformance"

import type { OutboxView } from "../outbox-view"

const text = z.string().nullable()
const minor = z.string().transform((decimal): Minor => paiseFromDecimal(decimal))

const head = z.object({
  number: z.number(),
  email: z.string(),
  status: z.string(),
  created_at: z.date(),
  first_name: text,
  last_name: text,
  phone: text,
  street: text,
  city: text,
  state: text,
  code: text,
})
const line = z.object({
  id: z.string(),
  title: z.string(),
  sku: z.string(),
  unit_price: minor,
  quantity: z.coerce.number(),
  fulfilled: z.coerce.number(),
})
const payment = z.object({
  id: z.string(),
  captured_at: z.date().nullable(),
  captured: minor,
  refunded: minor,
})

/** An order as the store's own tables have it. Amounts are in paise. */
export type OrderInTheStore = z.output<typeof head> & {
  readonly lines: readonly z.output<typeof line>[]
  readonly payment: z.output<typeof payment>
}

const HEAD = `
  select o.display_id as number, o.email, o.status::text, o.created_at, a.first_name, a.last_name, a.phone,
    a.address_1 as street, a.city, a.province as state, a.postal_code as code
  from "order" o left join order_address a on a.id = o.shipping_address_id where o.id = $1`

/** Each change of an order makes a newer row of its lines. */
const LINES = `
  select distinct on (l.id) l.id, l.product_title as title, l.variant_sku as sku, l.unit_price::text,
    d.quantity::text, d.fulfilled_quantity::text as fulfilled
  from order_item d join order_line_item l on l.id = d.item_id
  where d.order_id = $1 and d.deleted_at is null order by l.id, d.version desc`

const PAYMENT = `
  select p.id, p.captured_at,
    (select coalesce(sum(amount), 0)::text from capture where payment_id = p.id and deleted_at is null) as captured,
    (select coalesce(sum(amount), 0)::text from refund where payment_id = p.id and deleted_at is null) as refunded
  from payment p join order_payment_collection c on c.payment_collection_id = p.payment_collection_id
  where c.order_id = $1`

/** Read by SQL: neither the plugin nor what it reads an order with has a part in it. */
export async function readShopOrder(store: OutboxView, id: string): Promise<OrderInTheStore> {
  const [found] = z.array(head).parse(await store.rows(HEAD, [id]))
  const [paid] = z.array(payment).parse(await store.rows(PAYMENT, [id]))
  if (!found || !paid) throw new Error(`The store has no order ${id} with a payment.`)
  return { ...found, lines: z.array(line).parse(await store.rows(LINES, [id])), payment: paid }
}
