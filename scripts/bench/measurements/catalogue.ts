import { z } from "zod"
import { BenchGateway } from "../gateway.ts"
import type { Figure, Measurement } from "../measurement.ts"
import { quantile } from "../quantile.ts"
import { seedCatalogue } from "../seed-catalogue.ts"
import { openOurs, openStock, type BenchStore } from "../stores.ts"
import { waitUntil } from "../wait-until.ts"

const TIMES = 100
const WARM_UP = 5
const BOUND_MS = 100
const SIZES = { few: 1000, many: 10_000 }
const PATIENCE_SECONDS = 180

const regions = z.object({ regions: z.array(z.object({ id: z.string() })) })
const counted = z.object({ count: z.number() })

/** A question by its number, so that no two after each other are the same. */
type Ask = (index: number) => string
const pick = (values: readonly string[], index: number): string => values[index % values.length] ?? ""

const LISTING: Record<string, Ask> = {
  "listing, all": () => "sort=newest",
  "listing, one category": (i) => `category=bench-category-${String(5 + (i % 16))}`,
  "listing, four filters": (i) => `colour=Colour+${String(1 + (i % 12))}&size=M&available=1&price_max=5000`,
}
const SEARCH: Record<string, Ask> = {
  "search, one word": (i) => `q=${pick(["bottle", "umbrella", "mug", "beanie", "jacket"], i)}`,
  "search, two words": (i) => `q=${pick(["insulated+bottle", "cotton+tee", "leather+wallet"], i)}`,
  "search, misspelt": (i) => `q=${pick(["insluated+botle", "umbrela", "notbook", "jakcet"], i)}`,
  "search, word and filters": (i) => `q=bottle&colour=Colour+${String(1 + (i % 12))}&available=1`,
  "search, nothing to find": () => "q=qwxyzzk",
}
const SUGGESTIONS: Record<string, Ask> = {
  "suggestions, first letters": (i) => `q=${pick(["b", "um", "ins", "insulated+bo"], i)}`,
  "suggestions, misspelt": (i) => `q=${pick(["insluated+botle", "umbrela"], i)}`,
}

/** Listings and searches with every facet, beside stock Medusa's list of products of the same page size. */
const measurement: Measurement = {
  name: "catalogue",
  about:
    "GET /store/catalogue, all facets on, 24 products a page: 1,000 products listed and 10,000 searched; beside stock Medusa's GET /store/products",
  async run(context) {
    const stock = await openStock(context)
    const ours = await openOurs(context, { gateway: await BenchGateway.open(context) })
    const [stockRegion, region] = [await regionOf(stock), await regionOf(ours)]
    const priced = (i: number, rest = "") =>
      `/store/products?limit=24&region_id=${stockRegion}&offset=${String(i % 10)}&fields=*variants.calculated_price,%2Bvariants.inventory_quantity${rest}`
    const catalogue = (ask: Ask) => (i: number) => `/store/catalogue?region_id=${region}&${ask(i)}`
    const suggestions = (ask: Ask) => (i: number) =>
      `/store/catalogue/suggestions?region_id=${region}&${ask(i)}`

    await seedCatalogue(stock.databaseUrl, 1, SIZES.few)
    const indexed = [await fill(ours, { from: 1, to: SIZES.few, region })]
    const stockList = await timed(stock, (i) => priced(i))
    const lists = await each(ours, LISTING, catalogue)

    await seedCatalogue(stock.databaseUrl, SIZES.few + 1, SIZES.many)
    indexed.push(await fill(ours, { from: SIZES.few + 1, to: SIZES.many, region }))
    const stockSearch = await timed(stock, (i) => priced(i, `&q=${pick(["bottle", "umbrella", "mug"], i)}`))
    const searches = await each(ours, SEARCH, catalogue)
    const suggested = await each(ours, SUGGESTIONS, suggestions)
    const large = await each(ours, LISTING, catalogue)
    return [
      ...figures("1,000: stock Medusa, list of products", stockList),
      ...lists.flatMap(([what, times]) => figures(`1,000: ${what}`, times, BOUND_MS)),
      ratio("1,000: list at p95, ours to stock", lists[0]?.[1] ?? [], stockList),
      ...figures("10,000: stock Medusa, products by q", stockSearch),
      ...searches.flatMap(([what, times]) => figures(`10,000: ${what}`, times, BOUND_MS)),
      ratio("10,000: search at p95, ours to stock", searches[0]?.[1] ?? [], stockSearch),
      ...suggested.flatMap(([what, times]) => figures(`10,000: ${what}`, times, BOUND_MS)),
      ...large.flatMap(([what, times]) => figures(`10,000: ${what}`, times)),
      { what: "9,000 more products indexed, until listed", value: indexed[1] ?? 0, unit: "s" },
    ]
  },
}

export default measurement

const figures = (what: string, times: readonly number[], bound?: number): Figure[] => [
  { what: `${what}, median`, value: quantile([...times], 0.5), unit: "ms" },
  {
    what: `${what}, p95`,
    value: quantile([...times], 0.95),
    unit: "ms",
    ...(bound === undefined ? {} : { bound }),
  },
]

const ratio = (what: string, ours: readonly number[], theirs: readonly number[]): Figure => ({
  what,
  value: quantile([...ours], 0.95) / quantile([...theirs], 0.95),
  unit: "×",
})

async function regionOf(store: BenchStore): Promise<string> {
  return regions.parse(await store.client.call("GET", "/store/regions")).regions[0]?.id ?? ""
}

/** @returns seconds until the last product was listed */
async function fill(
  store: BenchStore,
  { from, to, region }: { from: number; to: number; region: string },
): Promise<number> {
  await seedCatalogue(store.databaseUrl, from, to)
  const listed = async () =>
    counted.parse(await store.client.call("GET", `/store/catalogue?region_id=${region}&q=bench&limit=1`))
      .count
  return waitUntil(async () => (await listed()) >= to, PATIENCE_SECONDS)
}

async function each(
  store: BenchStore,
  asks: Record<string, Ask>,
  pathOf: (ask: Ask) => Ask,
): Promise<[string, number[]][]> {
  const results: [string, number[]][] = []
  for (const [what, ask] of Object.entries(asks)) results.push([what, await timed(store, pathOf(ask))])
  return results
}

async function timed(store: BenchStore, path: Ask): Promise<number[]> {
  const times: number[] = []
  for (let index = -WARM_UP; index < TIMES; index += 1) {
    const start = performance.now()
    await store.client.call("GET", path(index + WARM_UP))
    if (index >= 0) times.push(performance.now() - start)
  }
  return times
}
