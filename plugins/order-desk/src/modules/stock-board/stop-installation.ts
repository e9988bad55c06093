import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { rowsOf } from "../order-desk/rows"
import {
  FIND_TABLES,
  FIND_TRIGGERS,
  INSTALL_STOPS,
  LOCK_STOPS,
  STOP_TRIGGERS,
  STOPS_VERSION,
} from "./sql/stop-triggers"

const tables = rowsOf(z.object({ ready: z.boolean() }))
const triggers = rowsOf(z.object({ trigger: z.string(), comment: z.string().nullable() }))

/** Whether the triggers that hold a stop are there, enabled, and of this version or a newer one. */
export async function areStopsHeld(db: Knex): Promise<boolean> {
  const { rows } = triggers.parse(await db.raw(FIND_TRIGGERS))
  const current = rows.filter(({ comment }) => versionOf(comment) >= STOPS_VERSION)
  return STOP_TRIGGERS.every((name) => current.some(({ trigger }) => trigger === name))
}

/**
 * Puts the triggers where they are missing, disabled or older. Safe from several processes at once and any number of times.
 *
 * @returns whether anything had to be done; `no_tables` before core's first migration
 */
export async function ensureStops(db: Knex): Promise<"there" | "installed" | "no_tables"> {
  if (tables.parse(await db.raw(FIND_TABLES)).rows[0]?.ready !== true) return "no_tables"
  if (await areStopsHeld(db)) return "there"
  return db.transaction(async (trx) => {
    await trx.raw(LOCK_STOPS)
    if (await areStopsHeld(trx)) return "there"
    await trx.raw(INSTALL_STOPS)
    return "installed"
  })
}

const versionOf = (comment: string | null): number =>
  Number(/^medusa-plugin-order-desk stops (\d+)$/.exec(comment ?? "")?.[1] ?? 0)
