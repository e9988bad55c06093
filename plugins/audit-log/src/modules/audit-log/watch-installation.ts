import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { WatchedTable } from "../../domain/column-rule"
import { rowsOf } from "./rows"
import { CHANGE_FUNCTIONS } from "./sql/change-function"
import { commentOf, FIND_TABLES, fit, LOCK_WATCH, unwatchSql, watchSql } from "./sql/watch-triggers"

const found = rowsOf(
  z.object({ table: z.string(), columns: z.array(z.string()), comment: z.string().nullable() }),
)

/** What was done, and what the rules name that the database does not have. */
export interface Installed {
  /** Tables that got their triggers now. */
  readonly watched: readonly string[]
  /** Tables whose triggers went, because no rule names them any more. */
  readonly dropped: readonly string[]
  /** `table.column` of rules that lead nowhere. */
  readonly unknown: readonly string[]
}

interface Look {
  readonly missing: readonly { readonly table: string; readonly sql: string }[]
  readonly stale: readonly string[]
  readonly unknown: readonly string[]
}

async function look(db: Knex, tables: readonly WatchedTable[]): Promise<Look> {
  const rules = new Map(tables.map((watched) => [watched.table, watched]))
  const { rows } = found.parse(await db.raw(FIND_TABLES, [[...rules.keys()]]))
  const fitted = rows.flatMap(({ table, columns, comment }) => {
    const watched = rules.get(table)
    return watched === undefined ? [] : [{ table, comment, fitted: fit(watched, columns) }]
  })
  return {
    missing: fitted
      .filter((each) => each.comment !== commentOf(each.fitted))
      .map((each) => ({ table: each.table, sql: watchSql(each.fitted) })),
    stale: rows.filter(({ table }) => !rules.has(table)).map(({ table }) => table),
    unknown: fitted.flatMap((each) => each.fitted.unknown.map((column) => `${each.table}.${column}`)),
  }
}

/** Tables that exist, should be watched, and are not: because nobody has installed the triggers, or somebody took them off. */
export async function unwatchedTables(db: Knex, tables: readonly WatchedTable[]): Promise<readonly string[]> {
  return (await look(db, tables)).missing.map(({ table }) => table)
}

/**
 * Puts the triggers on the watched tables that have none, or others, and takes them off those that are not watched any
 * more. Safe from several processes at once and any number of times. Tables that do not exist yet are passed over.
 *
 * @throws when the database role may not create triggers on them
 */
export async function ensureWatch(db: Knex, tables: readonly WatchedTable[]): Promise<Installed> {
  const first = await look(db, tables)
  if (first.missing.length === 0 && first.stale.length === 0)
    return { watched: [], dropped: [], unknown: first.unknown }
  return db.transaction(async (trx) => {
    await trx.raw(LOCK_WATCH)
    const { missing, stale, unknown } = await look(trx, tables)
    const steps = [...missing.map((each) => each.sql), ...stale.map(unwatchSql)]
    if (steps.length > 0) await trx.raw([CHANGE_FUNCTIONS, ...steps].join("\n"))
    return { watched: missing.map(({ table }) => table), dropped: stale, unknown }
  })
}
