import { say } from "../../boot/progress.mjs"
import { BenchGateway } from "../gateway.ts"
import { inTurns } from "../in-turns.ts"
import type { Figure, Measurement } from "../measurement.ts"
import { quantile } from "../quantile.ts"
import type { Answered } from "../store-client.ts"
import { type BenchStore, countRows, openOurs, openRedis, openStock, setStock, SKU } from "../stores.ts"

const SHOPPERS = 200
const UNITS = 10
/** Every shopper has an answer by then. */
const ANSWERED_MS = 20_000

const RESERVED = `select coalesce(sum(r.quantity), 0) as n from reservation_item r
  join inventory_item i on i.id = r.inventory_item_id where i.sku = '${SKU}' and r.deleted_at is null`

/** Everybody presses the button at the same moment, and there is not enough for everybody. */
const measurement: Measurement = {
  name: "race",
  about: `${String(SHOPPERS)} shoppers for ${String(UNITS)} units at once: this shop up to BillDesk's page, stock Medusa 2.21.2 up to its order`,
  async run(context) {
    const redisUrl = await openRedis(context)
    say(`locks of both stores: ${redisUrl ? "Redis" : "in memory, since no redis-server is installed"}`)
    const redis = redisUrl === null ? {} : { redisUrl }
    const gateway = await BenchGateway.open(context)
    const stock = await openStock(context, redis)
    const stockRun = await race(stock, (id) => `/store/carts/${id}/complete`)
    await stock.server().end()
    const ours = await openOurs(context, { ...redis, gateway })
    const oursRun = await race(ours, (id) => `/store/carts/${id}/payment-attempts`)
    const ratio = (q: number) => quantile(oursRun.times, q) / quantile(stockRun.times, q)
    return [
      ...figures("stock Medusa", stockRun),
      ...figures("this shop", oursRun, true),
      { what: "ratio of the medians", value: ratio(0.5), unit: "×" },
      { what: "ratio at p95", value: ratio(0.95), unit: "×" },
      { what: "ratio of the last", value: ratio(1), unit: "×" },
    ]
  },
}

export default measurement

interface Race {
  times: number[]
  orders: number
  refused: number
  /** 5xx, or no answer at all. */
  broken: number
  /** Units that the database has promised. */
  reserved: number
}

async function race(store: BenchStore, path: (cartId: string) => string): Promise<Race> {
  say(`${store.name}: ${String(SHOPPERS)} carts are filled`)
  const carts = await inTurns(SHOPPERS, 6, () => store.client.readyCart())
  await setStock(store, UNITS)
  say(`${store.name}: all at once`)
  const answers = await Promise.all(carts.map((cartId) => store.client.answer(path(cartId), {})))
  tellSurprises(store, answers)
  const count = (holds: (status: number) => boolean) => answers.filter(({ status }) => holds(status)).length
  return {
    times: answers.map(({ ms }) => ms),
    orders: count((status) => status === 200),
    refused: count((status) => status === 400),
    broken: count((status) => status === 0 || status >= 500),
    reserved: await countRows(store, RESERVED),
  }
}

/** What was neither an order nor a refusal, once each. */
function tellSurprises(store: BenchStore, answers: readonly Answered[]): void {
  const surprises = answers.filter(({ status }) => status !== 200 && status !== 400)
  const words = surprises.map(({ status, body }) => `${String(status)} ${JSON.stringify(body).slice(0, 200)}`)
  for (const word of new Set(words)) say(`${store.name}: ${word}`)
}

function figures(name: string, run: Race, bound = false): Figure[] {
  return [
    { what: `${name}, orders`, value: run.orders, unit: "orders", ...(bound ? { exactly: UNITS } : {}) },
    {
      what: `${name}, units reserved in the database`,
      value: run.reserved,
      unit: "rows",
      ...(bound ? { exactly: UNITS } : {}),
    },
    { what: `${name}, refused before paying`, value: run.refused, unit: "answers" },
    {
      what: `${name}, 5xx or no answer`,
      value: run.broken,
      unit: "answers",
      ...(bound ? { exactly: 0 } : {}),
    },
    { what: `${name}, median`, value: quantile(run.times, 0.5), unit: "ms" },
    { what: `${name}, p95`, value: quantile(run.times, 0.95), unit: "ms" },
    {
      what: `${name}, last`,
      value: quantile(run.times, 1),
      unit: "ms",
      ...(bound ? { bound: ANSWERED_MS } : {}),
    },
  ]
}
