import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"

import { ZOHO_ACTS } from "../../contract"
import type { ZohoAct } from "../../contract"

const rows = z.array(
  z.object({ at: z.date(), actor: z.string(), act: z.enum(ZOHO_ACTS), note: z.string().nullable() }),
)
export type ActRow = z.output<typeof rows>[number]

export interface NewAct {
  /** A user's id. */
  readonly actor: string
  readonly act: ZohoAct
  readonly note?: string
}

/** One line of the trail, in the transaction of what it tells. The table takes no change. */
export async function writeAct(db: Knex | Knex.Transaction, { actor, act, note }: NewAct): Promise<void> {
  await db("zoho_act").insert({ actor, act, note: note ?? null })
}

/** Newest first. */
export async function latestActs(db: Knex, limit: number): Promise<readonly ActRow[]> {
  const found: unknown = await db("zoho_act")
    .select("at", "actor", "act", "note")
    .orderBy("id", "desc")
    .limit(limit)
  return rows.parse(found)
}
