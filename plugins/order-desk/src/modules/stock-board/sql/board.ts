import type { BoardQuestion } from "../../../domain/stock-board/board-question"
import type { BoardSort, BoardState } from "../../../contract/stock-board"
import { isStop } from "./stop-functions"
import { IS_LOW, IS_OUT, VARIANT_STOCK } from "./variant-stock"

/** The list price: one that holds for everybody and any quantity. */
const PRICE = `
  select round(min(pr.amount) * 100) as price from product_variant_price_set link
    join price pr on pr.price_set_id = link.price_set_id and pr.deleted_at is null
   where link.variant_id = v.id and link.deleted_at is null and pr.price_list_id is null
     and pr.currency_code = :currency and coalesce(pr.rules_count, 0) = 0 and coalesce(pr.min_quantity, 0) <= 1`

const STOP = `
  select r.quantity, r.description, r.created_by, r.created_at from reservation_item r
   where r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id and ${isStop("r")}
   order by r.created_at, r.id limit 1`

/** Who did it, from the id that core keeps: a person or a key. */
export const actorName = (id: string): string => `
  coalesce((select coalesce(nullif(trim(concat_ws(' ', u.first_name, u.last_name)), ''), u.email) from "user" u where u.id = ${id}),
           (select k.title from api_key k where k.id = ${id}))`

/** Each variant with each of its items at each location, of those that the filters but the state let through. */
const BOARD = (question: BoardQuestion): string => `
with ${VARIANT_STOCK},
board as materialized (
  select v.id as variant_id, v.title as variant, v.variant_rank, p.id as product_id, p.title as product,
         coalesce(v.thumbnail, p.thumbnail) as thumbnail, p.status = 'published' as is_on_sale,
         v.manage_inventory as is_counted, v.allow_backorder as allows_backorder,
         coalesce(nullif(it.sku, ''), v.sku, '') as sku, greatest(coalesce(i.required_quantity, 1), 1) as required,
         it.id as item_id, l.id as level_id, l.location_id, place.name as location,
         coalesce(l.stocked_quantity, 0) as on_hand,
         coalesce(l.reserved_quantity, 0) - coalesce(stop.quantity, 0) as reserved,
         coalesce(l.stocked_quantity - l.reserved_quantity, 0) as available,
         t.pieces as threshold, stop.description as stop_words, stop.created_by as stop_by, stop.created_at as stop_at
    from product_variant v
    join product p on p.id = v.product_id and p.deleted_at is null
    left join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
    left join inventory_item it on it.id = i.inventory_item_id and it.deleted_at is null
    left join inventory_level l on l.inventory_item_id = it.id and l.deleted_at is null
      and (cast(:location as text) is null or l.location_id = :location)
    left join stock_location place on place.id = l.location_id
    left join stock_board_threshold t on t.inventory_item_id = it.id
    left join lateral (${STOP}) stop on true
   where v.deleted_at is null and (cast(:location as text) is null or l.id is not null)
     ${question.words.map((_, at) => `and concat_ws(' ', p.title, v.title, v.sku, it.sku) ilike :word${String(at)}`).join("\n     ")}
     ${
       question.category === undefined
         ? ""
         : `and exists (
       select 1 from product_category_product c join product_category k on k.id = c.product_category_id
        where c.product_id = p.id and k.deleted_at is null and :category = any(string_to_array(k.mpath, '.') || k.id))`
     }),
judged as (
  select board.*, s.pieces as variant_pieces, coalesce(${IS_OUT}, false) as is_out, coalesce(${IS_LOW}, false) as is_low,
         bool_or(stop_at is not null) over (partition by board.variant_id) as has_stop
    from board left join variant_stock s on s.variant_id = board.variant_id)`

/** Which rows of `judged` a state shows. */
const STATE = {
  active: "not is_out and not has_stop and is_on_sale",
  out: "is_out",
  low: "is_low",
  stopped: "has_stop",
} as const satisfies Record<BoardState, string>

const count = (state: BoardState): string =>
  `count(distinct variant_id) filter (where ${STATE[state]}) as ${state}`

/** One row: variants by state, and the rows that the chosen state has. */
export const countsSql = (question: BoardQuestion): string => `${BOARD(question)}
select count(distinct variant_id) as all, ${(["active", "out", "low", "stopped"] as const).map(count).join(", ")},
       count(*) filter (where ${question.state === undefined ? "true" : STATE[question.state]}) as rows
  from judged`

const ORDER = {
  product: "lower(product)",
  sku: "lower(sku)",
  price: "price",
  on_hand: "on_hand",
  reserved: "reserved",
  available: "available",
} as const satisfies Record<BoardSort, string>

/** One page of rows. Prices and names are read for the page alone, unless it is sorted by price. */
export function pageSql(question: BoardQuestion): string {
  const way = question.sort.isDescending ? "desc nulls last" : "nulls last"
  return `${BOARD(question)}, priced as (
  select v.*, price.price from judged v
    ${question.sort.by === "price" ? `left join lateral (${PRICE.replaceAll("v.id", "v.variant_id")}) price on true` : "cross join (select cast(null as numeric) as price) price"}
   where ${question.state === undefined ? "true" : STATE[question.state]}),
page as (
  select * from priced order by ${ORDER[question.sort.by]} ${way}, lower(product), product_id, variant_rank, variant_id, location, level_id, item_id
   limit :limit offset :offset)
select page.*, coalesce(page.price, price.price) as price, ${actorName("page.stop_by")} as stop_name
  from page left join lateral (${PRICE.replaceAll("v.id", "page.variant_id")}) price on true
 order by ${ORDER[question.sort.by].replace("price", "coalesce(page.price, price.price)")} ${way}, lower(product), product_id, variant_rank, variant_id, location, level_id, item_id`
}

/** Locations and categories to filter by. */
export const CHOICES = `
select (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by lower(name), id), '[]')
          from stock_location where deleted_at is null) as locations,
       (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by lower(name), id), '[]')
          from product_category where deleted_at is null) as categories`
