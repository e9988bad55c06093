import { z } from "zod"
import type { Figure } from "../bench/measurement.ts"
import { quantile } from "../bench/quantile.ts"
import type { DeskClient } from "./desk-client.ts"

const WARM_UP = 3
const LIST_BOUND_MS = 200
const SUMMARY_BOUND_MS = 300
const STATUSES = ["pending", "successful", "failed", "expired", "review", "refunded", "partially_refunded"]
const STATES = [
  "Maharashtra",
  "Karnataka",
  "Delhi",
  "Tamil+Nadu",
  "Gujarat",
  "West+Bengal",
  "Kerala",
  "Telangana",
]

/** A question by its number, so that no two after each other are the same. */
type Ask = (index: number) => string
const pick = (values: readonly string[], index: number): string => values[index % values.length] ?? ""

const day = (daysAgo: number): string =>
  new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10)

const listsOf = (orders: number): Record<string, Ask> => ({
  "first page": (i) => `offset=${String((i % 4) * 25)}`,
  "deep page": (i) => `offset=${String(Math.max(0, orders - 50 - i * 25))}`,
  "middle page, by name": (i) => `sort=name&offset=${String(Math.floor(orders / 2) + i * 25)}`,
  "deep page, by amount": (i) => `sort=-amount&offset=${String(Math.max(0, orders - 50 - i * 25))}`,
  "payment status": (i) => `payment_status=${pick(STATUSES, i)}`,
  "payment status, deep": (i) =>
    `payment_status=successful&offset=${String(Math.floor(orders / 2) + i * 25)}`,
  fulfillment: (i) => `fulfillment_status=${pick(["shipped", "fulfilled", "not_fulfilled"], i)}`,
  "delivery option": (i) => `delivery_option=${pick(["Express", "Standard"], i)}`,
  state: (i) => `state=${pick(STATES, i)}`,
  "one day": (i) => `from=${day(i + 1)}&to=${day(i + 1)}`,
  "half a year": (i) => `from=${day(200 - i)}&to=${day(20)}`,
  product: (i) => `product=prod_seed_${String(1 + (i % 25))}`,
  SKU: (i) => `sku=SEED-${String(1 + (i % 25))}`,
  amount: (i) => `amount_from=${String(100_000 + i * 1000)}&amount_to=600000&sort=amount`,
  "CRM state": (i) => `crm_state=${pick(["done", "failed", "none"], i)}`,
  "failed deliveries": () => "failed_deliveries=1",
  "every filter at once": (i) =>
    `from=${day(300)}&to=${day(1)}&payment_status=successful&payment_status=pending&delivery_option=Standard&state=${pick(STATES, i)}&product=prod_seed_${String(1 + (i % 25))}&amount_from=50000&crm_state=done&sort=-amount`,
  "search, order number": (i) => `q=SEED-${String(899_000 - i * 20)}`,
  "search, mobile": (i) => `q=%2B91${String(6_000_000_000 + (((i + 1) * 39_916_801) % 3_999_999_999))}`,
  "search, e-mail": (i) => `q=shopper${String(100 + i * 7)}%40`,
  "search, name": (i) => `q=${pick(["kavya+iyer", "zoya", "farhan+khan", "deshpande", "aarav"], i)}`,
  "search, bank reference": (i) => `q=${String(100_000_000_000 + (i + 5) * 7919)}`,
  "search, three letters that many have": (i) => `q=${pick(["sho", "rao", "ord", "exa"], i)}`,
  "search, one letter": (i) => `q=${pick(["s", "e", "x", "k"], i)}`,
  "search, three digits": (i) => `q=${pick(["100", "899", "712", "990"], i)}`,
  "search and filters": (i) =>
    `q=${pick(["kavya", "rao", "meera"], i)}&state=${pick(STATES, i)}&payment_status=failed`,
  "search, nothing to find": () => "q=qwxyzzk",
})

/** These ask for what is there: a search that finds nothing is quick, and measures nothing. */
const SURE_TO_FIND = /^search, (?:order number|mobile|e-mail|bank reference|name)$/
const found = z.object({ count: z.number() })

/** What the desk needs for a page, for its choices and for the overview. */
export async function measureQuestions(
  desk: DeskClient,
  { times, orders }: { times: number; orders: number },
): Promise<Figure[]> {
  const figures: Figure[] = []
  const everyList: number[] = []
  for (const [what, ask] of Object.entries(listsOf(orders))) {
    const taken = await timed(desk, times, (i) => `orders?limit=25&${ask(i)}`)
    everyList.push(...taken)
    if (SURE_TO_FIND.test(what) && (await desk.get(found, `orders?limit=1&${ask(3)}`)).count === 0)
      throw new Error(`The question "${what}" finds nothing: ${ask(3)}.`)
    figures.push(...both(`list: ${what}`, taken, LIST_BOUND_MS))
  }
  figures.push(...both("list: all of these", everyList, LIST_BOUND_MS))
  figures.push(...both("choices", await timed(desk, times, () => "choices")))
  for (const [what, days] of [
    ["today", 0],
    ["30 days", 29],
    ["a year", 365],
  ] as const) {
    const taken = await timed(desk, times, () => `summary?from=${day(days)}&to=${day(0)}`)
    figures.push(...both(`summary: ${what}`, taken, SUMMARY_BOUND_MS))
  }
  return figures
}

const both = (what: string, taken: readonly number[], bound?: number): Figure[] => [
  { what: `${what}, median`, value: quantile([...taken], 0.5), unit: "ms" },
  {
    what: `${what}, p95`,
    value: quantile([...taken], 0.95),
    unit: "ms",
    ...(bound === undefined ? {} : { bound }),
  },
]

async function timed(desk: DeskClient, times: number, path: Ask): Promise<number[]> {
  const taken: number[] = []
  for (let index = -WARM_UP; index < times; index += 1) {
    const start = performance.now()
    await desk.get(z.unknown(), path(index + WARM_UP))
    if (index >= 0) taken.push(performance.now() - start)
  }
  return taken
}
