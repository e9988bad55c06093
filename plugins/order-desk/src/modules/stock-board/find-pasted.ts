import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { rowsOf } from "../order-desk/rows"
import { isStop } from "./sql/stop-functions"

const pieces = z.coerce.number()
const found = rowsOf(
  z.object({
    sku: z.string(),
    item_id: z.string(),
    title: z.string(),
    level_id: z.string().nullable(),
    location: z.string().nullable(),
    on_hand: pieces,
    promised: pieces,
  }),
)

/** An item with one of the places where it is kept; `level_id` is null for one that is kept nowhere. */
export type PastedItem = z.output<typeof found>["rows"][number]

const FIND = `
select it.sku, it.id as item_id, coalesce(nullif(it.title, ''), it.sku) as title, l.id as level_id, s.name as location,
       coalesce(l.stocked_quantity, 0) as on_hand,
       coalesce((select sum(r.quantity) from reservation_item r
         where r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id and r.deleted_at is null
           and not r.allow_backorder and not (${isStop("r")}) is true), 0) as promised
  from inventory_item it
  left join inventory_level l on l.inventory_item_id = it.id and l.deleted_at is null
  left join stock_location s on s.id = l.location_id
 where it.deleted_at is null and lower(it.sku) = any(cast(:skus as text[]))
 order by it.sku, s.name, l.id`

/** The items of these SKUs, in any case, with each place of theirs. */
export async function findPasted(db: Knex, skus: readonly string[]): Promise<readonly PastedItem[]> {
  return found.parse(await db.raw(FIND, { skus: skus.map((sku) => sku.toLowerCase()) })).rows
}
