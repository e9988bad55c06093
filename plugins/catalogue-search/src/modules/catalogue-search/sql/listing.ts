import type { SORTS } from "../../../domain/catalogue-question"
import { VISIBLE } from "./visible"

type Sort = (typeof SORTS)[number]

/** By the order the shopper chose; equal ones always in the same order, so that pages do not overlap. */
const ORDER = {
  relevance: "rank desc, created_at desc, product_id",
  newest: "created_at desc, product_id",
  "price-up": "lowest asc nulls last, created_at desc, product_id",
  "price-down": "lowest desc nulls last, created_at desc, product_id",
  name: "lower(title), product_id",
} satisfies Record<Sort, string>

const RANK = `
  ts_rank('{0.02, 0.2, 0.5, 1}', d.lexemes, cast(:whole as tsquery))
  + 0.5 * ts_rank('{0.02, 0.2, 0.5, 1}', d.lexemes, cast(:match as tsquery))`

/** What applies to a row, each filter by itself: a facet is counted with all but its own. */
const PASSES = `
  (cardinality(cast(:categories as text[])) = 0 or d.categories && cast(:categories as text[])) as in_category,
  (cardinality(cast(:sizes as text[])) = 0 or d.size_keys && cast(:sizes as text[])) as in_size,
  (cardinality(cast(:colours as text[])) = 0 or d.colour_keys && cast(:colours as text[])) as in_colour,
  (cast(:priceMin as numeric) is null or p.lowest >= cast(:priceMin as numeric)) is true
    and (cast(:priceMax as numeric) is null or p.lowest <= cast(:priceMax as numeric)) is true as in_price,
  coalesce(s.has_stock, false) as has_stock`

/** Products with the same values are counted first: there are few such sets, and taking them apart is dear. */
const values = (column: string, others: string): string => `
  select coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', count)), '[]') from (
    select min(value) as value, sum(count)::int as count
      from (select ${column} as together, count(*) as count from judged where ${others} group by 1) alike,
           unnest(together) as value
     group by lower(value)) counted`

/** One page of ids in order, the count of all pages, and the facets: one row. */
export const listingSql = (sort: Sort, hasText: boolean): string => `
with stock as (
  select product_id, bool_or(available is null or available > 0) as has_stock
    from catalogue_search_stock where channel_id = any(cast(:channels as text[])) group by product_id),
matched as materialized (
  select d.product_id, d.categories, d.sizes, d.colours, d.created_at, p.lowest,
    ${sort === "name" ? "coalesce(d.names -> cast(:locale as text) ->> 'title', d.title)" : "null"} as title,
    ${hasText && sort === "relevance" ? RANK : "0"} as rank, ${PASSES}
  from (select d.* from ${VISIBLE} ${hasText ? "and d.lexemes @@ cast(:match as tsquery)" : ""}) d
  left join catalogue_search_price p on p.context = :context and p.product_id = d.product_id
  left join stock s on s.product_id = d.product_id),
judged as (
  select *, (has_stock or not cast(:isAvailable as boolean)) as in_stock from matched),
passed as materialized (
  select product_id, created_at, lowest, title, rank from judged
   where in_category and in_size and in_colour and in_price and in_stock)
select
  (select count(*) from matched)::int as found,
  (select count(*) from passed)::int as count,
  (select coalesce(jsonb_agg(product_id), '[]') from (
    select product_id from passed order by ${ORDER[sort]} limit :limit offset :offset) page) as page,
  (${values("categories", "in_size and in_colour and in_price and in_stock")}) as categories,
  (${values("sizes", "in_category and in_colour and in_price and in_stock")}) as sizes,
  (${values("colours", "in_category and in_size and in_price and in_stock")}) as colours,
  (select jsonb_build_object('min', coalesce(floor(min(lowest)), 0), 'max', coalesce(ceil(max(lowest)), 0))
     from judged where in_category and in_size and in_colour and in_stock) as price,
  (select count(*) from matched where in_category and in_size and in_colour and in_price and has_stock)::int as available`
