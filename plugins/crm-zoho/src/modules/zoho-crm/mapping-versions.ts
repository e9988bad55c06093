import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import type { Mapping } from "../../contract"
import { readMapping } from "../../domain"
import { writeAct } from "./acts"

const rows = z.array(
  z.object({
    version: z.number(),
    mapping: z.unknown(),
    saved_by: z.string(),
    saved_at: z.date(),
    note: z.string().nullable(),
  }),
)

export interface SavedMapping {
  /** From 1. */
  readonly version: number
  readonly mapping: Mapping
  /** A user's id. */
  readonly savedBy: string
  readonly savedAt: Date
  readonly note: string | null
}

export interface MappingToSave {
  readonly mapping: Mapping
  /** The version that it was made from: 0 for that of the options. */
  readonly basedOn: number
  /** A user's id. */
  readonly by: string
  readonly note: string | null
}

const LOCK = "zoho_mapping"

/** Every mapping that anybody saved. The highest version is in force; none is ever changed. */
export class MappingVersions {
  constructor(private readonly db: Knex) {}

  async latest(): Promise<SavedMapping | undefined> {
    const [row] = await this.#list(this.db, 1)
    return row
  }

  /** Newest first. */
  async list(limit: number): Promise<readonly SavedMapping[]> {
    return this.#list(this.db, limit)
  }

  /** @returns undefined when somebody has saved another version meanwhile: nothing is kept */
  async save({ mapping, basedOn, by, note }: MappingToSave): Promise<SavedMapping | undefined> {
    return this.db.transaction(async (trx) => {
      await trx.raw("select pg_advisory_xact_lock(hashtext(?))", [LOCK])
      const [latest] = await this.#list(trx, 1)
      if ((latest?.version ?? 0) !== basedOn) return undefined
      const version = basedOn + 1
      await trx("zoho_mapping").insert({ version, mapping: JSON.stringify(mapping), saved_by: by, note })
      await writeAct(trx, {
        actor: by,
        act: "mapping_saved",
        note: `Version ${version}${note ? `: ${note}` : ""}`,
      })
      const [saved] = await this.#list(trx, 1)
      return saved
    })
  }

  async #list(db: Knex | Knex.Transaction, limit: number): Promise<readonly SavedMapping[]> {
    const found: unknown = await db("zoho_mapping").orderBy("version", "desc").limit(limit)
    return rows.parse(found).map((row) => {
      const reading = readMapping(row.mapping)
      if (!reading.ok)
        throw new MedusaError(
          MedusaError.Types.UNEXPECTED_STATE,
          `Version ${row.version} of the Zoho mapping cannot be read: ${reading.faults.join("; ")}`,
        )
      return {
        version: row.version,
        mapping: reading.mapping,
        savedBy: row.saved_by,
        savedAt: row.saved_at,
        note: row.note,
      }
    })
  }
}
