import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { rowsOf } from "./rows"
import { findUnnoted, LOCK_NOTES, NOTE_FUNCTION, noteTriggers } from "./sql/note-triggers"
import type { NotedTable } from "./sql/noted-tables"

const unnoted = rowsOf(z.object({ table: z.string() }))

/**
 * Puts the triggers on those of the tables that have none. Safe from several processes at once and any number of times.
 * Tables that do not exist yet are passed over: the next sweep finds them.
 *
 * @returns the tables that got triggers
 */
export async function ensureNotes(database: Knex, tables: readonly NotedTable[]): Promise<readonly string[]> {
  const missing = async (db: Knex): Promise<string[]> =>
    unnoted.parse(await db.raw(findUnnoted(tables))).rows.map(({ table }) => table)
  if ((await missing(database)).length === 0) return []
  return database.transaction(async (transaction) => {
    await transaction.raw(LOCK_NOTES)
    const bare = await missing(transaction)
    const noted = tables.filter(({ table }) => bare.includes(table))
    if (noted.length > 0) await transaction.raw(NOTE_FUNCTION + noted.map(noteTriggers).join("\n"))
    return bare
  })
}
