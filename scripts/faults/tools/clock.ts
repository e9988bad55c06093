import type pg from "pg"

/** The audit trail takes no update, and the health of the conversation with the gateway is about now. */
const LEFT_ALONE = ["billdesk_event", "billdesk_health"]

/** Core's own rows whose age the plugin goes by when it looks for work that was cut short. */
const OF_CORE = ["refund", "order", "order_cart", "payment"]

/**
 * Lets so many minutes go by for payments, attempts, messages and refunds, without waiting: every time in the gateway
 * plugin's tables, and the age of core's rows, moves into the past. The gateway's own clock stays.
 *
 * @param orderId for one order's payment and attempts alone
 */
export async function letTimePass(db: pg.Pool, minutes: number, orderId?: string): Promise<void> {
  const by = `make_interval(secs => ${String(Math.round(minutes * 60))})`
  for (const [table, columns] of await timesOf(db)) {
    const isOfOrder = table === "billdesk_payment" || table === "billdesk_attempt"
    if (orderId !== undefined && !isOfOrder) continue
    const moves = columns.map((column) => `${column} = ${column} - ${by}`).join(", ")
    await db.query(
      `update ${table} set ${moves} ${orderId === undefined ? "" : "where order_id = $1"}`,
      orderId === undefined ? [] : [orderId],
    )
  }
  if (orderId !== undefined) return
  for (const table of OF_CORE) await db.query(`update "${table}" set created_at = created_at - ${by}`)
}

async function timesOf(db: pg.Pool): Promise<Map<string, string[]>> {
  const { rows } = await db.query<{ table: string; column: string }>(
    `select c.table_name as table, c.column_name as column
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and table_name like 'billdesk\\_%' and t.table_type = 'BASE TABLE'
        and c.data_type = 'timestamp with time zone' and table_name <> all ($1)`,
    [LEFT_ALONE],
  )
  const times = new Map<string, string[]>()
  for (const { table, column } of rows) times.set(table, [...(times.get(table) ?? []), column])
  return times
}
