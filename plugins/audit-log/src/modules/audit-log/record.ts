import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { KeptColumns } from "../../contract"
import { actSql } from "../../domain/act-sql"
import type { Act } from "../../domain/act"

/** What is to be kept that no table tells. */
export interface NewEntry {
  /** What was done, in a word or two: `approved refund`. */
  readonly action: string
  readonly target: { readonly type: string; readonly id?: string | null }
  readonly about?: KeptColumns
  /** Only what changed, and nothing that may not be read for years: what is given is kept as it is. */
  readonly before?: KeptColumns | null
  readonly after?: KeptColumns | null
  readonly reason?: string | null
}

const columns = z.record(z.string().max(100), z.unknown())
const text = (longest: number) =>
  z.string().transform((given) => given.replaceAll("\0", "").slice(0, longest))

const entry = z.object({
  action: text(100),
  target: z.object({ type: text(100), id: text(200).nullish() }),
  about: columns.default({}),
  before: columns.nullish(),
  after: columns.nullish(),
  reason: text(1000).nullish(),
})

const json = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value).replaceAll("\\u0000", "")

/** Writes one entry, in this transaction where one is given. */
export async function writeEntry(
  db: Knex,
  { act, given, trx }: { act: Act; given: NewEntry; trx?: Knex.Transaction },
): Promise<void> {
  const { action, target, about, before, after, reason } = entry.parse(given)
  const insert = async (on: Knex): Promise<void> => {
    await on.raw(actSql(act, "end of transaction"))
    await on.raw(
      `insert into audit_log_entry (action, target_type, target_id, about, before, after, reason)
       values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?)`,
      [action, target.type, target.id ?? null, json(about), json(before), json(after), reason ?? null],
    )
  }
  if (trx) await insert(trx)
  else await db.transaction(insert)
}
