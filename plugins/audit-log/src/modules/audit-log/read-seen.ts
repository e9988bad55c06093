import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { ACTOR_TYPES } from "../../contract"
import type { SeenChange } from "../../domain/seen-entry"
import { rowsOf } from "./rows"

const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.unknown()),
  z.record(z.string(), z.unknown()),
])
const columns = z.record(z.string(), value).nullable()

const changes = rowsOf(
  z.object({
    id: z.string(),
    at: z.string(),
    actor_type: z.enum(ACTOR_TYPES).catch("unknown"),
    actor_id: z.string().nullable(),
    route: z.string().nullable(),
    action: z.string(),
    target_type: z.string(),
    target_id: z.string().nullable(),
    before: columns,
    after: columns,
    reason: z.string().nullable(),
  }),
)

/** By the index of targets first: ordered by number at once, PostgreSQL would walk the log from its end. */
const SEEN = `
with mine as materialized (select * from audit_log_entry where target_id = any (:ids))
select id::text as id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_type, actor_id, route,
  action, target_type, target_id, before, after, reason
from mine order by mine.id desc limit :limit`

/** What the log holds of these targets, newest first. */
export async function readSeen(
  db: Knex,
  ids: readonly string[],
  limit: number,
): Promise<readonly SeenChange[]> {
  if (ids.length === 0) return []
  return changes.parse(await db.raw(SEEN, { ids: [...ids], limit })).rows
}
