import { BenchGateway } from "../gateway.ts"
import type { Figure, Measurement } from "../measurement.ts"
import { quantile } from "../quantile.ts"
import type { StoreClient } from "../store-client.ts"
import { openOurs, openStock } from "../stores.ts"

const CARTS = 80
const WARM_UP = 10
const AT_ONCE = 10

/** The shop's checkout beside Medusa's own, alternating in one run so that both meet the same machine. */
const measurement: Measurement = {
  name: "complete",
  about:
    "POST /store/carts/:id/complete: this shop (BillDesk, stock guard, checkout rules) and stock Medusa 2.21.2 (system provider)",
  async run(context) {
    const stock = (await openStock(context)).client
    const ours = (await openOurs(context, { gateway: await BenchGateway.open(context) })).client
    for (let i = 0; i < WARM_UP; i += 1) {
      await stock.complete(await stock.readyCart())
      await ours.complete(await ours.readyCart())
    }
    const times = { stock: [] as number[], ours: [] as number[], started: [] as number[] }
    for (let i = 0; i < CARTS; i += 1) {
      times.stock.push(await stock.complete(await stock.readyCart()))
      times.ours.push(await ours.complete(await ours.readyCart()))
      times.started.push(await ours.startPayment(await ours.readyCart()))
    }
    const [stockTen, oursTen] = [await together(stock), await together(ours)]
    return [
      ...figures("stock Medusa, complete", times.stock),
      ...figures("this shop, complete", times.ours),
      {
        what: "ratio of the medians",
        value: quantile(times.ours, 0.5) / quantile(times.stock, 0.5),
        unit: "×",
        bound: 1.3,
      },
      { what: "ratio at p95", value: quantile(times.ours, 0.95) / quantile(times.stock, 0.95), unit: "×" },
      { what: `stock Medusa, ${String(AT_ONCE)} at once, until the last`, value: stockTen, unit: "ms" },
      { what: `this shop, ${String(AT_ONCE)} at once, until the last`, value: oursTen, unit: "ms" },
      { what: "ratio of ten at once", value: oursTen / stockTen, unit: "×" },
      ...figures("this shop, complete and open at BillDesk (sandbox)", times.started),
    ]
  },
}

export default measurement

const figures = (what: string, times: number[]): Figure[] => [
  { what: `${what}, median`, value: quantile(times, 0.5), unit: "ms" },
  { what: `${what}, p95`, value: quantile(times, 0.95), unit: "ms" },
]

async function together(store: StoreClient): Promise<number> {
  const carts: string[] = []
  for (let i = 0; i < AT_ONCE; i += 1) carts.push(await store.readyCart())
  const start = performance.now()
  await Promise.all(carts.map((cartId) => store.complete(cartId)))
  return performance.now() - start
}
