import { Client } from "@medusajs/framework/pg"
import { z } from "@medusajs/framework/zod"

const level = z.object({
  stocked: z.coerce.number(),
  reserved: z.coerce.number(),
  raw_stocked: z.coerce.number(),
  raw_reserved: z.coerce.number(),
  live: z.coerce.number(),
})

/** One level as the database keeps it, with the sum of its live reservations beside it. */
export type Level = z.output<typeof level>

/** A connection of its own: another process as far as PostgreSQL can tell. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  await client.connect()
  return client
}

const LEVELS = `
select l.stocked_quantity as stocked, l.reserved_quantity as reserved,
       l.raw_stocked_quantity ->> 'value' as raw_stocked, l.raw_reserved_quantity ->> 'value' as raw_reserved,
       (select coalesce(sum(r.quantity), 0) from reservation_item r
         where r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id
           and r.deleted_at is null) as live
  from inventory_level l where l.deleted_at is null`

/** The level of an item; checked to agree with its reservations and with its own raw columns. */
export async function balanced(
  database: Client,
  itemId: string,
  locationId: string,
): Promise<[number, number]> {
  const { rows } = await database.query(`${LEVELS} and l.inventory_item_id = $1 and l.location_id = $2`, [
    itemId,
    locationId,
  ])
  const found = level.parse(rows[0])
  expect(found.reserved).toBe(found.live)
  expect(found.raw_reserved).toBe(found.reserved)
  expect(found.raw_stocked).toBe(found.stocked)
  return [found.stocked, found.reserved]
}
