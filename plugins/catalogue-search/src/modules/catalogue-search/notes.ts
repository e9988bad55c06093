import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { rowsOf, yesOrNo } from "./rows"
import { z } from "@medusajs/framework/zod"

/** Products in one turn: few enough that a change made meanwhile waits less than a second. */
const AT_ONCE = 200

/** Every product that a note of another kind is about, written down as itself. Wide notes wait behind narrow ones. */
const SPREAD = `
with taken as (delete from catalogue_search_note where kind <> 'product' returning kind, ref),
about as (select distinct kind, ref from taken),
price_set as (
  select ref as id, true as is_urgent from about where kind = 'price_set'
  union all select p.price_set_id, true from about a join price p on p.id = a.ref where a.kind = 'price'
  union all select p.price_set_id, false from about a join price p on p.price_list_id = a.ref where a.kind = 'price_list'),
variant as (
  select ref as id, true as is_urgent from about where kind = 'variant'
  union all select i.variant_id, true from about a
    join product_variant_inventory_item i on i.inventory_item_id = a.ref where a.kind = 'inventory_item'
  union all select s.variant_id, ps.is_urgent from price_set ps join product_variant_price_set s on s.price_set_id = ps.id
  union all select vo.variant_id, true from about a
    join product_variant_option vo on vo.option_value_id = a.ref where a.kind in ('option_value', 'translated')),
found as (
  select v.product_id as id, variant.is_urgent from variant join product_variant v on v.id = variant.id
  union all select po.product_id, true from about a join product_product_option po on po.product_option_id = a.ref
    where a.kind = 'option'
  union all select a.ref, true from about a join product p on p.id = a.ref where a.kind = 'translated'
  union all select cp.product_id, false from about a
    join product_category c on a.ref = any(string_to_array(c.mpath, '.'))
    join product_category_product cp on cp.product_category_id = c.id where a.kind in ('category', 'translated')
  union all select pt.product_id, false from about a join product_tags pt on pt.product_tag_id = a.ref where a.kind = 'tag'
  union all select p.id, false from about a join product p on p.type_id = a.ref where a.kind = 'type'
  union all select p.id, false from about a join product p on p.collection_id = a.ref where a.kind = 'collection'
  union all select p.id, false from product p where exists (select 1 from about where kind = 'everything')
  union all select d.product_id, false from catalogue_search_product d
    where exists (select 1 from about where kind = 'everything')),
written as (
  insert into catalogue_search_note (kind, ref, is_urgent)
  select 'product', id, bool_or(is_urgent) from found group by id)
select exists (select 1 from about where kind in ('category', 'translated', 'everything')) as has_categories`

const CLAIM = `
with chosen as (
  select ref from catalogue_search_note where kind = 'product'
   group by ref order by bool_or(is_urgent) desc, min(id) limit ${AT_ONCE})
delete from catalogue_search_note n using chosen c where n.kind = 'product' and n.ref = c.ref
returning n.ref as id`

const spread = rowsOf(z.object({ has_categories: z.boolean() }))
const claimed = rowsOf(z.object({ id: z.string() }))

/** What one turn has to index. */
export interface Claimed {
  readonly productIds: readonly string[]
  /** Names or places of categories changed. */
  readonly hasCategories: boolean
}

/** Takes the oldest notes; they are gone when `trx` is committed, and back when it is not. */
export async function claimNotes(trx: Knex): Promise<Claimed> {
  const [first] = spread.parse(await trx.raw(SPREAD)).rows
  const { rows } = claimed.parse(await trx.raw(CLAIM))
  return {
    productIds: [...new Set(rows.map(({ id }) => id))],
    hasCategories: first?.has_categories ?? false,
  }
}

/** Whether there is anything to do. */
export async function hasNotes(db: Knex): Promise<boolean> {
  const answer = yesOrNo.parse(await db.raw("select exists (select 1 from catalogue_search_note) as yes"))
  return answer.rows[0]?.yes ?? false
}

/** Has everything indexed anew, behind what shoppers wait for. */
export async function noteEverything(db: Knex): Promise<void> {
  await db.raw("insert into catalogue_search_note (kind, ref, is_urgent) values ('everything', 'all', false)")
}
