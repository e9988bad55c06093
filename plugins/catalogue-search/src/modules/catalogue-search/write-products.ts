import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { gramsOf } from "../../domain/grams-of"
import type { CatalogueSearchSettings } from "../../domain/options"
import { productDocument } from "../../domain/product-document"
import { productTexts, yesOrNo, type ProductTexts } from "./rows"
import { availabilitySql } from "./sql/availability"
import { CHANNEL_PLACES } from "./sql/channel-places"
import { productTextsSql } from "./sql/product-texts"

/** What a price set costs for somebody, in major units as text. */
export interface SetPrice {
  readonly context: string
  readonly priceSetId: string
  readonly currencyCode: string
  readonly amount: string
}

/** Tells the prices of price sets in every region and currency of the store. */
export type PriceSource = (priceSetIds: readonly string[]) => Promise<readonly SetPrice[]>

interface Writing {
  readonly trx: Knex.Transaction
  readonly productIds: readonly string[]
  readonly settings: CatalogueSearchSettings
  readonly pricesOf: PriceSource
}

const PRODUCTS = `
insert into catalogue_search_product (product_id, handle, title, subtitle, names, thumbnail, thumbnail_alt,
  own_categories, categories, colours, sizes, colour_keys, size_keys, lexemes, created_at, indexed_at)
select r.product_id, r.handle, r.title, r.subtitle, r.names, r.thumbnail, r.thumbnail_alt,
       r.own_categories, r.categories, r.colours, r.sizes,
       array(select lower(c) from unnest(r.colours) c), array(select lower(s) from unnest(r.sizes) s),
       r.lexemes::tsvector, r.created_at, now()
  from jsonb_to_recordset(cast(:rows as jsonb)) as r (product_id text, handle text, title text, subtitle text, names jsonb,
    thumbnail text, thumbnail_alt text, own_categories text[], categories text[], colours text[], sizes text[],
    lexemes text, created_at timestamptz)`

const PRICES = `
insert into catalogue_search_price (context, product_id, currency_code, lowest, highest)
select context, product_id, min(currency_code), min(amount), max(amount)
  from jsonb_to_recordset(cast(:rows as jsonb)) as r (context text, product_id text, currency_code text, amount numeric)
 group by 1, 2`

const STOCK = `
insert into catalogue_search_stock (channel_id, product_id, available)
select a.scope, a.product_id, a.available from (${availabilitySql(
  CHANNEL_PLACES,
  "select product_id from catalogue_search_product where product_id = any(cast(:ids as text[]))",
)}) a`

const WORDS = `
with given as (select * from jsonb_to_recordset(cast(:rows as jsonb)) as r (stem text, shown text, grams text[])),
fresh as (
  insert into catalogue_search_word (stem, shown) select stem, shown from given on conflict do nothing returning stem)
insert into catalogue_search_gram (gram, stem)
select distinct unnest(g.grams), g.stem from given g join fresh f on f.stem = g.stem`

/** Makes the rows of these products anew; those that are not on sale have none. */
export async function writeProducts({ trx, productIds, settings, pricesOf }: Writing): Promise<void> {
  if (productIds.length === 0) return
  const texts = await readTexts(trx, productIds)
  const prices = await pricesOf(texts.flatMap(({ price_sets }) => price_sets))
  const documents = texts.map((facts) => ({ facts, document: productDocument(facts, settings) }))
  await trx.raw("delete from catalogue_search_product where product_id = any(cast(:ids as text[]))", {
    ids: productIds,
  })
  const rows = documents.map(({ facts, document }) => ({
    product_id: facts.id,
    handle: facts.handle,
    title: facts.title,
    subtitle: facts.subtitle,
    names: document.names,
    thumbnail: facts.thumbnail,
    thumbnail_alt: facts.alt,
    own_categories: document.ownCategories,
    categories: document.categories,
    colours: document.colours,
    sizes: document.sizes,
    lexemes: document.lexemes,
    created_at: facts.created_at,
  }))
  await trx.raw(PRODUCTS, { rows: JSON.stringify(rows) })
  await trx.raw(PRICES, { rows: JSON.stringify(pricesByProduct(texts, prices)) })
  await trx.raw(STOCK, { ids: texts.map(({ id }) => id) })
  const words = new Map(documents.flatMap(({ document }) => [...document.vocabulary]))
  const vocabulary = [...words].map(([stem, shown]) => ({ stem, shown, grams: gramsOf(stem) }))
  await trx.raw(WORDS, { rows: JSON.stringify(vocabulary) })
}

async function readTexts(trx: Knex, ids: readonly string[]): Promise<readonly ProductTexts[]> {
  const answer = yesOrNo.parse(await trx.raw("select to_regclass('translation') is not null as yes"))
  const sql = productTextsSql(answer.rows[0]?.yes ?? false)
  return productTexts.parse(await trx.raw(sql, { ids })).rows
}

function pricesByProduct(texts: readonly ProductTexts[], prices: readonly SetPrice[]) {
  const productOf = new Map(texts.flatMap(({ id, price_sets }) => price_sets.map((set) => [set, id])))
  return prices.map(({ context, priceSetId, currencyCode, amount }) => ({
    context,
    product_id: productOf.get(priceSetId),
    currency_code: currencyCode,
    amount,
  }))
}
