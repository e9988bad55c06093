import type { Shop } from "../stage/shop.ts"

/** Tables that no message may change by itself. */
const TABLES = [
  `"order"`,
  "payment",
  "payment_session",
  "capture",
  "refund",
  "order_transaction",
  "reservation_item",
  "inventory_level",
]

/** Everything about money and stock as one text: equal before and after means untouched. */
export async function moneyAndStock(shop: Shop): Promise<string> {
  const parts = TABLES.map(
    (table) => `select '${table.replaceAll('"', "")}' as part, t::text as line from ${table} t`,
  )
  parts.push(
    `select 'billdesk_payment', concat_ws('|', order_id, status, paid_attempt_id) from billdesk_payment`,
  )
  parts.push(`select 'billdesk_attempt', concat_ws('|', id, status, transaction_id) from billdesk_attempt`)
  const { rows } = await shop.db.query<{ digest: string }>(
    `select md5(string_agg(part || line, chr(10) order by part, line)) as digest from (${parts.join(" union all ")}) all_rows`,
  )
  return rows[0]?.digest ?? ""
}
