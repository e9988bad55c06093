import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { FIND_UNNOTED, LOCK_NOTES, NOTE_FUNCTION, noteTriggers } from "./sql/note-triggers"

const unnoted = z.object({ rows: z.array(z.object({ table: z.string() })) })

/**
 * Puts the triggers on those of core's tables that have none. Safe from several processes at once and any number of
 * times. Tables that do not exist yet are passed over: the next sweep finds them.
 *
 * @returns the tables that got triggers
 */
export async function ensureNotes(database: Knex): Promise<readonly string[]> {
  const missing = async (db: Knex): Promise<string[]> =>
    unnoted.parse(await db.raw(FIND_UNNOTED)).rows.map(({ table }) => table)
  if ((await missing(database)).length === 0) return []
  return database.transaction(async (transaction) => {
    await transaction.raw(LOCK_NOTES)
    const tables = await missing(transaction)
    if (tables.length > 0) await transaction.raw(NOTE_FUNCTION + tables.map(noteTriggers).join("\n"))
    return tables
  })
}
