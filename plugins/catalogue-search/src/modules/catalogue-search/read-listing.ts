import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { CatalogueListing, FacetValue } from "../../contract"
import type { CatalogueQuestion } from "../../domain/catalogue-question"
import { sizeOrder } from "../../domain/size-order"
import { readCards } from "./read-cards"
import { readText, type TextReading } from "./read-text"
import { rowsOf } from "./rows"
import { listingSql } from "./sql/listing"

const counted = z.array(z.object({ value: z.string(), count: z.number() }))
const listing = rowsOf(
  z.object({
    found: z.number(),
    count: z.number(),
    page: z.array(z.string()),
    categories: counted,
    sizes: counted,
    colours: counted,
    price: z.object({ min: z.number(), max: z.number() }),
    available: z.number(),
  }),
)
type ListingRow = z.output<typeof listing>["rows"][number]

const NOTHING: ListingRow = {
  found: 0,
  count: 0,
  page: [],
  categories: [],
  sizes: [],
  colours: [],
  price: { min: 0, max: 0 },
  available: 0,
}

/** One page of the catalogue with its facets. */
export async function readListing(db: Knex, question: CatalogueQuestion): Promise<CatalogueListing> {
  const { standpoint, page, limit } = question
  const reading = await readText({ db, channels: standpoint.channelIds }, question.text)
  const row = await find(db, question, reading)
  const [products, category] = await Promise.all([
    readCards(db, row.page, standpoint),
    nameCategories(db, row.categories, standpoint.locale),
  ])
  const plain = (values: ListingRow["sizes"]) => values.map((each) => ({ ...each, label: each.value }))
  return {
    products,
    count: row.count,
    page,
    limit,
    facets: {
      category,
      size: plain(row.sizes).toSorted((a, b) => sizeOrder(a.value, b.value)),
      colour: plain(row.colours).toSorted(mostFirst),
      price: row.price,
      available: { count: row.available },
    },
    corrected_query: reading.kind === "query" ? reading.query.corrected : null,
  }
}

const mostFirst = (a: FacetValue, b: FacetValue): number =>
  b.count - a.count || a.label.localeCompare(b.label, "en")

/** Products that have all words; where none has, those that have any. */
async function find(db: Knex, question: CatalogueQuestion, reading: TextReading): Promise<ListingRow> {
  switch (reading.kind) {
    case "nothing":
      return NOTHING
    case "none":
      return ask(db, question, undefined)
    case "query": {
      const { all, any, whole } = reading.query
      const row = await ask(db, question, { match: all, whole })
      return row.found > 0 || all === any ? row : ask(db, question, { match: any, whole })
    }
  }
}

async function ask(
  db: Knex,
  { standpoint, filters, sort, page, limit }: CatalogueQuestion,
  text: { readonly match: string; readonly whole: string } | undefined,
): Promise<ListingRow> {
  const lower = (values: readonly string[]) => values.map((value) => value.toLowerCase())
  const answer = await db.raw<unknown>(listingSql(sort, text !== undefined), {
    channels: standpoint.channelIds,
    context: standpoint.priceContext ?? "",
    locale: standpoint.locale ?? "",
    match: text?.match ?? "",
    whole: text?.whole ?? "",
    categories: filters.categories,
    sizes: lower(filters.sizes),
    colours: lower(filters.colours),
    priceMin: filters.priceMin ?? null,
    priceMax: filters.priceMax ?? null,
    isAvailable: filters.isAvailable,
    limit,
    offset: (page - 1) * limit,
  })
  return listing.parse(answer).rows[0] ?? NOTHING
}

const named = rowsOf(z.object({ handle: z.string(), label: z.string() }))
const NAMES = `
select handle, coalesce(names ->> cast(:locale as text), name) as label
  from catalogue_search_category where handle = any(cast(:handles as text[]))`

async function nameCategories(
  db: Knex,
  values: ListingRow["categories"],
  locale: string | undefined,
): Promise<FacetValue[]> {
  if (values.length === 0) return []
  const handles = values.map(({ value }) => value)
  const { rows } = named.parse(await db.raw(NAMES, { handles, locale: locale ?? "" }))
  const labels = new Map(rows.map(({ handle, label }) => [handle, label]))
  return values
    .map(({ value, count }) => ({ value, label: labels.get(value) ?? value, count }))
    .toSorted(mostFirst)
}
