import type pg from "pg"
import { z } from "zod"
import type { Shop } from "../stage/shop.ts"

/** Trails and versions take no update, and the health of the conversation with the gateway is about now. */
const LEFT_ALONE = ["billdesk_event", "billdesk_health", "outbox_act", "zoho_act", "zoho_mapping"]

/** A pause is known by its beginning; a sweep looks at core's rows, which stay as old as they are. */
const COLUMNS_LEFT_ALONE = ["outbox_destination.paused_at", "outbox_destination.swept_through"]

/**
 * Core's own rows whose age the plugin goes by when it looks for work that was cut short. An order of which a delivery
 * tells is whole: its date stays what others were told.
 */
const OF_CORE = {
  refund: "true",
  order: `not exists (select 1 from outbox_delivery d where d.subject = "order".id)`,
  order_cart: "true",
  payment: "true",
}

/**
 * Lets so many minutes go by for payments, attempts, messages, refunds and deliveries, without waiting: every time in our
 * plugins' tables, and the age of core's rows, moves into the past. The gateway's own clock stays.
 *
 * @param orderId for one order's payment and attempts alone
 */
export async function letTimePass(db: pg.Pool, minutes: number, orderId?: string): Promise<void> {
  const by = `make_interval(secs => ${String(Math.round(minutes * 60))})`
  const underWay = await deliveriesUnderWay(db)
  for (const [table, columns] of await timesOf(db)) {
    const isOfOrder = table === "billdesk_payment" || table === "billdesk_attempt"
    if (orderId !== undefined && !isOfOrder) continue
    const moves = columns.map((column) => `${column} = ${column} - ${by}`).join(", ")
    const change = `update ${table} set ${moves}`
    if (orderId !== undefined) await db.query(`${change} where order_id = $1`, [orderId])
    else if (table === "outbox_delivery") await db.query(`${change} where id <> all ($1)`, [underWay])
    else await db.query(change)
  }
  if (orderId !== undefined) return
  for (const [table, which] of Object.entries(OF_CORE))
    await db.query(`update "${table}" set created_at = created_at - ${by} where ${which}`)
}

/** The same for the whole shop; Zoho grows older with it, so that a token is not old for the one and young for the other. */
export async function growOlder(shop: Shop, minutes: number): Promise<void> {
  await shop.zoho?.letTimePass(minutes)
  await letTimePass(shop.db, minutes)
}

const sending = z.array(z.object({ id: z.string(), worker: z.string() }))

/** A living worker's try takes the time it takes: only a dead one's lease may end early. */
async function deliveriesUnderWay(db: pg.Pool): Promise<string[]> {
  const { rows } = await db.query(
    `select d.id, a.worker from outbox_delivery d
       join outbox_attempt a on a.delivery_id = d.id and a.number = d.attempts where d.state = 'sending'`,
  )
  return sending.parse(rows).flatMap(({ id, worker }) => (isAlive(Number(worker.split(":")[1])) ? [id] : []))
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

async function timesOf(db: pg.Pool): Promise<Map<string, string[]>> {
  const { rows } = await db.query<{ table: string; column: string }>(
    `select c.table_name as table, c.column_name as column
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where table_schema = 'public' and t.table_type = 'BASE TABLE' and table_name ~ '^(billdesk|outbox|zoho)_'
        and c.data_type = 'timestamp with time zone' and table_name <> all ($1)
        and table_name || '.' || c.column_name <> all ($2)`,
    [LEFT_ALONE, COLUMNS_LEFT_ALONE],
  )
  const times = new Map<string, string[]>()
  for (const { table, column } of rows) times.set(table, [...(times.get(table) ?? []), column])
  return times
}
