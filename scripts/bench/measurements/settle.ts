import { setTimeout as wait } from "node:timers/promises"
import { z } from "zod"
import { AdminClient } from "../../check/stranger/admin-client.ts"
import { BenchGateway } from "../gateway.ts"
import type { Figure, Measurement } from "../measurement.ts"
import { quantile } from "../quantile.ts"
import { settleOnce, tellOfCaptures } from "../settle-once.ts"
import { ADMIN, AT_THE_BANK_MS, type BenchStore, openOurs, openStock } from "../stores.ts"

const WARM_UP = 10
const ORDERS = 40
const SETTLED_MS = 100

const orderAnswer = z.object({ order: z.object({ id: z.string() }) })
const paymentsAnswer = z.object({
  order: z.object({
    payment_collections: z.array(z.object({ payments: z.array(z.object({ id: z.string() })) })),
  }),
})

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
    await tellOfCaptures(ours)
    const times = { stock: [] as number[], answered: [] as number[], settled: [] as number[] }
    for (let i = 0; i < WARM_UP + ORDERS; i += 1) {
      const captured = await captureInStock(stock, admin)
      const settled = await settleOnce(ours, gateway)
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
