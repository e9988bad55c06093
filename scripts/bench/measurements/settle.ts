import { setTimeout as wait } from "node:timers/promises"
import { z } from "zod"
import { AdminClient } from "../../check/stranger/admin-client.ts"
import { withClient } from "../../postgres/connect.ts"
import { BenchGateway } from "../gateway.ts"
import type { Figure, Measurement } from "../measurement.ts"
import { quantile } from "../quantile.ts"
import { ADMIN, type BenchStore, openOurs, openStock } from "../stores.ts"

const WARM_UP = 10
const ORDERS = 40
const SETTLED_MS = 100
/** What follows an order in the background is over before its money comes, here and in stock Medusa: a shopper is at the bank. */
const AT_THE_BANK_MS = 500
const PATIENCE_MS = 30_000

const orderAnswer = z.object({ order: z.object({ id: z.string() }) })
const paymentsAnswer = z.object({
  order: z.object({
    payment_collections: z.array(z.object({ payments: z.array(z.object({ id: z.string() })) })),
  }),
})

const CAPTURED = `select 1 from capture c join payment p on p.id = c.payment_id
  join order_payment_collection l on l.payment_collection_id = p.payment_collection_id where l.order_id = $1`

/** Postgres itself says when a capture is committed: nobody asks for it meanwhile, which would cost what is measured. */
const TELL = `create function bench_tell() returns trigger language plpgsql as
    $$ begin perform pg_notify('bench_captured', ''); return null; end $$;
  create trigger bench_tell after insert on capture for each row execute function bench_tell()`

/**
 * From the answer to a notification until the capture can be read in the database: in between the plugin verifies, asks
 * BillDesk (a sandbox on loopback), compares, authorises and captures. One order at a time, alternating with a capture that
 * a person starts in stock Medusa's admin API, which verifies and asks nobody.
 */
const measurement: Measurement = {
  name: "settle",
  about:
    "from the answer to a notification until the capture stands in the database; beside it POST /admin/payments/:id/capture of stock Medusa 2.21.2",
  async run(context) {
    const stock = await openStock(context)
    const admin = await AdminClient.logIn(stock.url, ADMIN)
    const gateway = await BenchGateway.open(context)
    const ours = await openOurs(context, { gateway })
    await withClient(ours.databaseUrl, (client) => client.query(TELL))
    const times = { stock: [] as number[], answered: [] as number[], settled: [] as number[] }
    for (let i = 0; i < WARM_UP + ORDERS; i += 1) {
      const captured = await captureInStock(stock, admin)
      const settled = await settleInOurs(ours, gateway)
      if (i < WARM_UP) continue
      times.stock.push(captured)
      times.answered.push(settled.answered)
      times.settled.push(settled.captured)
    }
    const both = times.settled.map((ms, i) => ms + (times.answered[i] ?? 0))
    return [
      ...figures("stock Medusa, capture by a person", times.stock),
      ...figures("this shop, notification answered", times.answered),
      ...figures("this shop, from the answer until captured", times.settled, SETTLED_MS),
      ...figures("this shop, from the notification until captured", both),
      { what: "ratio of the medians", value: quantile(both, 0.5) / quantile(times.stock, 0.5), unit: "×" },
      { what: "ratio at p95", value: quantile(both, 0.95) / quantile(times.stock, 0.95), unit: "×" },
    ]
  },
}

export default measurement

const figures = (what: string, times: readonly number[], bound?: number): Figure[] => [
  { what: `${what}, median`, value: quantile(times, 0.5), unit: "ms" },
  {
    what: `${what}, p95`,
    value: quantile(times, 0.95),
    unit: "ms",
    ...(bound === undefined ? {} : { bound }),
  },
]

async function captureInStock(store: BenchStore, admin: AdminClient): Promise<number> {
  const cartId = await store.client.readyCart()
  const { order } = orderAnswer.parse(await store.client.call("POST", `/store/carts/${cartId}/complete`, {}))
  const found = await admin.call(paymentsAnswer, `/admin/orders/${order.id}`)
  const paymentId = found.order.payment_collections[0]?.payments[0]?.id ?? ""
  await wait(AT_THE_BANK_MS)
  const start = performance.now()
  await admin.call(z.object({}), `/admin/payments/${paymentId}/capture`, {})
  return performance.now() - start
}

async function settleInOurs(
  store: BenchStore,
  gateway: BenchGateway,
): Promise<{ answered: number; captured: number }> {
  const { id, bdOrderId } = await store.client.startedOrder()
  await wait(AT_THE_BANK_MS)
  const body = await gateway.book(bdOrderId)
  return withClient(store.databaseUrl, async (client) => {
    await client.query("listen bench_captured")
    const captured = new Promise<number>((resolve, reject) => {
      client.once("notification", () => {
        resolve(performance.now())
      })
      setTimeout(reject, PATIENCE_MS, new Error(`Order ${id} was not settled.`)).unref()
    })
    const start = performance.now()
    const answer = await fetch(`${store.url}/webhooks/payments/billdesk`, {
      method: "POST",
      headers: { "content-type": "application/jose" },
      body,
    })
    const answered = performance.now()
    if (!answer.ok) throw new Error(`The notification was answered ${String(answer.status)}.`)
    const end = await captured
    if ((await client.query(CAPTURED, [id])).rowCount === 0)
      throw new Error(`Another order than ${id} was settled.`)
    return { answered: answered - start, captured: end - answered }
  })
}
