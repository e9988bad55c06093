import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import {
  FIND_TABLES,
  FIND_TRIGGERS,
  GUARD_TRIGGERS,
  GUARD_VERSION,
  INSTALL_GUARD,
  LOCK_GUARD,
} from "./guard-sql"

/** What the database says about the guard. `no_tables`: core's inventory tables are not there yet. */
export type GuardState = "installed" | "missing" | "no_tables"

const tables = z.object({ rows: z.tuple([z.object({ ready: z.boolean() })]) })
const triggers = z.object({
  rows: z.array(z.object({ trigger: z.string(), comment: z.string().nullable() })),
})

/**
 * Looks whether every trigger is there, enabled, and of this version or a newer one: during a rolling deployment an
 * older process must not take back what a newer one installed.
 */
export async function guardState(database: Knex): Promise<GuardState> {
  if (!tables.parse(await database.raw(FIND_TABLES)).rows[0].ready) return "no_tables"
  const { rows } = triggers.parse(await database.raw(FIND_TRIGGERS))
  const current = new Set(
    rows.filter((row) => version(row.comment) >= GUARD_VERSION).map((row) => row.trigger),
  )
  return Object.values(GUARD_TRIGGERS)
    .flat()
    .every((trigger) => current.has(trigger))
    ? "installed"
    : "missing"
}

/**
 * Installs the guard unless it is there. Safe to call from several processes at once and any number of times: an
 * advisory lock lets one of them work, and the others then find the work done.
 *
 * @returns whether it had to be installed
 * @throws when the inventory tables do not exist, or the database role may not create triggers on them
 */
export async function ensureGuard(database: Knex): Promise<"already_installed" | "installed_now"> {
  if ((await guardState(database)) === "installed") return "already_installed"
  return database.transaction(async (transaction) => {
    await transaction.raw(LOCK_GUARD)
    const state = await guardState(transaction)
    if (state === "installed") return "already_installed"
    if (state === "no_tables") {
      throw new MedusaError(
        MedusaError.Types.DB_ERROR,
        "The tables inventory_level and reservation_item do not exist: run `medusa db:migrate`. " +
          "Nothing would stop overselling, so the stock guard does not let the application start.",
      )
    }
    await transaction.raw(INSTALL_GUARD)
    return "installed_now"
  })
}

/** The number after the plugin's name in the comment; 0 for anything else. */
function version(comment: string | null): number {
  return Number(/^medusa-plugin-stock-guard (\d+)$/.exec(comment ?? "")?.[1] ?? 0)
}
