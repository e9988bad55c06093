import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { CatalogueSuggestions } from "../../contract"
import type { SuggestionQuestion } from "../../domain/catalogue-question"
import type { TextQuery } from "../../domain/text-query"
import { readCards } from "./read-cards"
import { readText } from "./read-text"
import { ids, rowsOf } from "./rows"
import { VISIBLE } from "./sql/visible"

const MOST_QUERIES = 5
const MOST_CATEGORIES = 4

const PRODUCTS = `
select d.product_id as id from ${VISIBLE} and d.lexemes @@ cast(:match as tsquery)
 order by ts_rank('{0.02, 0.2, 0.5, 1}', d.lexemes, cast(:whole as tsquery))
   + 0.5 * ts_rank('{0.02, 0.2, 0.5, 1}', d.lexemes, cast(:match as tsquery)) desc, d.created_at desc, d.product_id
 limit :limit`

const CATEGORIES = `
select c.handle, coalesce(c.names ->> cast(:locale as text), c.name) as name
  from catalogue_search_category c
 where c.lexemes @@ cast(:match as tsquery)
   and exists (select 1 from ${VISIBLE} and c.handle = any(d.categories))
 order by ts_rank(c.lexemes, cast(:match as tsquery)) desc, c.name limit ${MOST_CATEGORIES}`

const categories = rowsOf(z.object({ handle: z.string(), name: z.string() }))
const EMPTY: CatalogueSuggestions = { queries: [], categories: [], products: [] }

/** What a shopper may mean who has typed so far. */
export async function readSuggestions(
  db: Knex,
  { standpoint, text, limit }: SuggestionQuestion,
): Promise<CatalogueSuggestions> {
  const channels = standpoint.channelIds
  const reading = await readText({ db, channels }, text)
  if (reading.kind !== "query") return EMPTY
  const { query } = reading
  const found = await findProducts(db, { query, channels, limit })
  const locale = standpoint.locale ?? ""
  const [products, named] = await Promise.all([
    readCards(db, found, standpoint),
    db.raw<unknown>(CATEGORIES, { channels, locale, match: query.any }),
  ])
  const corrected = query.corrected === null ? [] : [query.corrected]
  const queries = [...corrected, ...products.map(({ title }) => title.toLowerCase())]
  return {
    queries: [...new Set(queries)].slice(0, MOST_QUERIES),
    categories: categories.parse(named).rows,
    products,
  }
}

interface Finding {
  readonly query: TextQuery
  readonly channels: readonly string[]
  readonly limit: number
}

async function findProducts(db: Knex, { query, channels, limit }: Finding): Promise<readonly string[]> {
  const { all, any, whole } = query
  const ask = async (match: string) =>
    ids.parse(await db.raw(PRODUCTS, { channels, match, whole, limit })).rows.map(({ id }) => id)
  const found = await ask(all)
  return found.length > 0 || all === any ? found : ask(any)
}
