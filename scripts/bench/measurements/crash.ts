import { setTimeout as wait } from "node:timers/promises"
import { say } from "../../boot/progress.mjs"
import { waitForHttp } from "../../process/wait-for.ts"
import { choosePort } from "../../shop/ports.ts"
import { BenchGateway } from "../gateway.ts"
import { inTurns } from "../in-turns.ts"
import type { Measurement } from "../measurement.ts"
import { type BenchStore, countRows, openOurs, openStock } from "../stores.ts"
import { waitUntil } from "../wait-until.ts"

const PAID = 30
const STARTING = 20
const SERVING_S = 60
const WHOLE_S = 120
const PATIENCE_S = 300

/** What must be zero when nothing is lost and nothing is done twice; one line of SQL each. */
const INVARIANTS = {
  "stored and not processed": "select count(*) as n from billdesk_inbox where state = 'received'",
  "captured twice": `select count(*) as n from (select payment_id from capture where deleted_at is null
    group by payment_id having count(*) > 1) twice`,
  "successful and not captured": `select count(*) as n from billdesk_payment b where b.status = 'successful' and not exists
    (select 1 from capture c join payment p on p.id = c.payment_id where p.payment_collection_id = b.payment_collection_id)`,
  "captured and not successful": `select count(*) as n from billdesk_payment b where b.status <> 'successful' and exists
    (select 1 from capture c join payment p on p.id = c.payment_id where p.payment_collection_id = b.payment_collection_id)`,
  "orders without a payment in the ledger": `select count(*) as n from "order" o where o.deleted_at is null and o.status <> 'canceled'
    and not exists (select 1 from billdesk_payment b where b.order_id = o.id)`,
  "open or paid without its reservation": `select count(*) as n from billdesk_payment b where b.status in ('pending', 'failed', 'successful')
    and not exists (select 1 from order_item i join reservation_item r on r.line_item_id = i.item_id and r.deleted_at is null
      where i.order_id = b.order_id)`,
  "reserved otherwise than promised": `select count(*) as n from inventory_level l where l.deleted_at is null and l.reserved_quantity <>
    (select coalesce(sum(r.quantity), 0) from reservation_item r where r.inventory_item_id = l.inventory_item_id
      and r.location_id = l.location_id and r.deleted_at is null)`,
} as const

/** In one process with locks in memory: with Redis a dead process's locks last their 120 s. */
const measurement: Measurement = {
  name: "crash",
  about: `kill -9 while ${String(PAID)} payments settle and ${String(STARTING)} shoppers start; the server is started again at once, as a supervisor does. Stock Medusa 2.21.2 is killed and started beside it`,
  async run(context) {
    const stock = await openStock(context)
    const stockServing = await killAndServe(stock)
    await stock.server().end()

    // The sandbox repeats a notification that nobody took, as BillDesk does; it must know the shop's address first.
    const port = await choosePort(9600)
    const gateway = await BenchGateway.open(
      context,
      `http://127.0.0.1:${String(port)}/webhooks/payments/billdesk`,
    )
    const ours = await openOurs(context, { gateway, port, environment: { RECONCILE_INTERVAL_SECONDS: "60" } })
    const orders = await inTurns(PAID, 6, () => ours.client.startedOrder())
    const carts = await inTurns(STARTING, 6, () => ours.client.readyCart())
    say("everybody pays or starts, and the server is killed")
    const starts = carts.map((id) => ours.client.answer(`/store/carts/${id}/payment-attempts`, {}))
    await Promise.all(orders.map(({ bdOrderId }) => gateway.book(bdOrderId, { notify: true })))
    await wait(200)
    const killed = performance.now()
    const serving = await killAndServe(ours)
    await Promise.all(starts)
    const left = async () => Object.values(await broken(ours)).reduce((sum, n) => sum + n, 0)
    await waitUntil(async () => (await left()) === 0, PATIENCE_S)
    const whole = (performance.now() - killed) / 1000
    for (const [what, n] of Object.entries(await broken(ours))) if (n > 0) say(`still ${what}: ${String(n)}`)
    return [
      { what: "stock Medusa, serving again", value: stockServing, unit: "s" },
      { what: "this shop, serving again", value: serving, unit: "s", bound: SERVING_S },
      { what: "ratio", value: serving / stockServing, unit: "×" },
      { what: "this shop, all invariants zero after the kill", value: whole, unit: "s", bound: WHOLE_S },
      { what: "this shop, invariants broken at the end", value: await left(), unit: "rows", exactly: 0 },
    ]
  },
}

export default measurement

/** @returns seconds from the kill until the store API answers again */
async function killAndServe(store: BenchStore): Promise<number> {
  const start = performance.now()
  const dead = store.server()
  process.kill(-dead.pid, "SIGKILL")
  await dead.exited
  const server = store.reopen()
  await waitForHttp(server, `${store.url}/health`, 120_000)
  await store.client.call("GET", "/store/regions")
  return (performance.now() - start) / 1000
}

async function broken(store: BenchStore): Promise<Record<string, number>> {
  const counts: Record<string, number> = {
    "paid at BillDesk and not captured":
      PAID - (await countRows(store, "select count(*) as n from capture where deleted_at is null")),
  }
  for (const [what, sql] of Object.entries(INVARIANTS)) counts[what] = await countRows(store, sql)
  return counts
}
