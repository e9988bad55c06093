import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { orderIds } from "../order-desk/rows"

/** Ids of the items that these levels are of, each once and in their order. */
export async function itemsOfLevels(db: Knex, levelIds: readonly string[]): Promise<readonly string[]> {
  const answer: unknown = await db.raw(
    `select distinct inventory_item_id as id from inventory_level
      where id = any(cast(:levelIds as text[])) and deleted_at is null order by 1`,
    { levelIds },
  )
  return orderIds.parse(answer).rows.map(({ id }) => id)
}
