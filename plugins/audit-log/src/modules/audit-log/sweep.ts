import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { WatchedTable } from "../../domain/column-rule"
import { rowsOf } from "./rows"

/** Rows are dated before they are committed; and the first look after an installation is at the last hour. */
const OVERLAP = "10 minutes"
const counted = rowsOf(z.object({ table: z.string() }))
const since = rowsOf(z.object({ since: z.string(), began: z.string() }))

const THERE = `
select c.relname as "table" from pg_class c
 where c.relkind in ('r', 'p') and pg_table_is_visible(c.oid) and c.relname = any (?)`

/** Rows that were made since the last look and of whose making the log says nothing. At most 500 each time. */
const missedSql = ({ table, targetType, id = "id" }: WatchedTable): string => `
insert into audit_log_entry (action, target_type, target_id, reason)
select 'gap', '${targetType}', missed.target, 'Made at ' || missed.at || ' and not kept then: found by the sweep.'
  from (
    select t."${id}"::text as target, to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at
      from "${table}" t
     where t.created_at > :since::timestamptz and t.created_at < now() - interval '30 seconds'
       and not exists (
         select 1 from audit_log_entry e
          where e.target_id = t."${id}"::text and e.target_type = '${targetType}' and e.action in ('created', 'gap'))
     limit 500) missed
returning target_type as "table"`

/**
 * Finds rows whose making was not kept, because the triggers were off or an entry could not be written, and notes each
 * gap. What it looks at are the few tables that money and orders hang on; changes of rows that are known leave no trace
 * to be found by.
 *
 * @returns how many gaps were noted
 */
export async function findMissed(db: Knex, tables: readonly WatchedTable[]): Promise<number> {
  const [last] = since.parse(
    await db.raw(
      `select coalesce(s.swept_at - interval '${OVERLAP}', first.at, now())::text as since, now()::text as began
         from audit_log_state s left join lateral (select at from audit_log_entry order by id limit 1) first on true`,
    ),
  ).rows
  if (last === undefined) return 0
  const swept = tables.filter(({ sweep }) => sweep === true)
  const there = new Set(
    counted.parse(await db.raw(THERE, [swept.map(({ table }) => table)])).rows.map(({ table }) => table),
  )
  let gaps = 0
  for (const watched of swept.filter(({ table }) => there.has(table)))
    gaps += counted.parse(await db.raw(missedSql(watched), { since: last.since })).rows.length
  await db.raw("update audit_log_state set swept_at = ?::timestamptz", [last.began])
  return gaps
}
