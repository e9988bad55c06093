import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { InvalidAmountError } from "medusa-integration-kit"
import { z } from "@medusajs/framework/zod"
import type { DeskFacts } from "../../domain/desk-source"
import { deskRow, type DeskRow } from "../../domain/desk-row"
import { orderFacts, type OrderFacts } from "../../domain/order-facts"
import { readMoney } from "./read-money"
import { rowsOf } from "./rows"
import { ORDER_FACTS } from "./sql/order-facts"

/** Tells what the store's sources know of orders. */
export type Told = (orderIds: readonly string[]) => Promise<ReadonlyMap<string, DeskFacts>>

interface Writing {
  readonly trx: Knex.Transaction
  readonly orderIds: readonly string[]
  readonly told: Told
  readonly warn: (message: string) => void
}

const ROWS = `
insert into order_desk_row (order_id, number_key, name_key, placed_at, day, paid_at, currency_code, total, paid, refunded,
  payment_status, fulfillment_status, delivery_option, state, crm_state, failed_deliveries, words, built_at)
select r.order_id, r.number_key, r.name_key, r.placed_at, r.day, r.paid_at, r.currency_code, r.total, r.paid, r.refunded,
  r.payment_status, r.fulfillment_status, r.delivery_option, r.state, r.crm_state, r.failed_deliveries, cast(r.words as tsvector), now()
  from jsonb_to_recordset(cast(:rows as jsonb)) as r (order_id text, number_key text, name_key text, placed_at timestamptz, day date,
    paid_at timestamptz, currency_code text, total bigint, paid bigint, refunded bigint, payment_status text,
    fulfillment_status text, delivery_option text, state text, crm_state text, failed_deliveries integer, words text)`

const CARDS = `
insert into order_desk_card (order_id, card)
select r.order_id, r.card from jsonb_to_recordset(cast(:rows as jsonb)) as r (order_id text, card jsonb)`

const LINES = `
insert into order_desk_line (order_id, position, product_id, sku_key, title, pieces, total, day, currency_code, is_sold, line)
select r.order_id, l.position, l.product_id, l.sku_key, l.title, l.pieces, l.total, r.day, r.currency_code,
       l.product_id is not null and r.payment_status in ('successful', 'partially_refunded'), l.line
  from jsonb_to_recordset(cast(:rows as jsonb)) as r (order_id text, day date, currency_code text, payment_status text, lines jsonb),
       jsonb_to_recordset(r.lines) as l (position integer, product_id text, sku_key text, title text, pieces numeric,
         total bigint, line jsonb)`

const named = rowsOf(z.object({ id: z.string() }).loose())

/** Makes the rows of these orders anew; what is deleted or a draft has none. */
export async function writeRows({ trx, orderIds, told, warn }: Writing): Promise<void> {
  if (orderIds.length === 0) return
  const orders = readable(await trx.raw(ORDER_FACTS, { ids: orderIds }), warn)
  const known = await told(orders.map(({ id }) => id))
  const rows = JSON.stringify(orders.flatMap((order) => rowOf(order, known.get(order.id) ?? {}, warn)))
  await trx.raw("delete from order_desk_row where order_id = any(cast(:ids as text[]))", { ids: orderIds })
  await trx.raw(ROWS, { rows })
  await trx.raw(CARDS, { rows })
  await trx.raw(LINES, { rows })
}

/** One order that cannot be read keeps no other from the desk. */
function readable(answer: unknown, warn: Writing["warn"]): readonly OrderFacts[] {
  return named.parse(answer).rows.flatMap((row) => {
    const parsed = orderFacts.safeParse(row)
    if (parsed.success) return [parsed.data]
    warn(`${row.id} cannot be read: ${parsed.error.issues.map((issue) => issue.path.join(".")).join(", ")}`)
    return []
  })
}

function rowOf(order: OrderFacts, told: DeskFacts, warn: Writing["warn"]): readonly DeskRow[] {
  try {
    return [deskRow(order, readMoney(order), told)]
  } catch (error) {
    if (!(error instanceof InvalidAmountError)) throw error
    warn(`${order.id} has an amount that is none: ${error.message}`)
    return []
  }
}
