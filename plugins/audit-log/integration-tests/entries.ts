import type { Client } from "@medusajs/framework/pg"
import { z } from "@medusajs/framework/zod"

const kept = z.record(z.string(), z.unknown())
const entry = z.object({
  id: z.string(),
  actor_type: z.string(),
  actor_id: z.string().nullable(),
  request_id: z.string().nullable(),
  route: z.string().nullable(),
  action: z.string(),
  target_type: z.string(),
  target_id: z.string().nullable(),
  about: kept,
  before: kept.nullable(),
  after: kept.nullable(),
  reason: z.string().nullable(),
})
export type Entry = z.output<typeof entry>

/** Entries in the order in which they were written. @param where such as `target_type = 'price'` */
export async function entriesOf(database: Client, where = "true"): Promise<Entry[]> {
  const { rows } = await database.query(
    `select id::text, actor_type, actor_id, request_id, route, action, target_type, target_id, about, before, after, reason
       from audit_log_entry where ${where} order by id`,
  )
  return z.array(entry).parse(rows)
}

/** Everything that the log holds, as one text. */
export async function wholeLog(database: Client): Promise<string> {
  const { rows } = await database.query<{ text: string }>(
    `select coalesce(string_agg(e::text, E'\\n'), '') || coalesce((select string_agg(s::text, E'\\n') from audit_log_search s), '') as text
       from audit_log_entry e`,
  )
  return rows[0]?.text ?? ""
}
