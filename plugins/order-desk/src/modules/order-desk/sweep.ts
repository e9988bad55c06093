import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { OrderDeskSettings } from "../../domain/options"
import { indexVersion } from "./index-version"
import { ensureNotes } from "./note-installation"
import { noteEverything } from "./notes"
import { rowsOf } from "./rows"
import { notedTables, type NotedTable } from "./sql/noted-tables"

const state = rowsOf(z.object({ version: z.string(), swept_at: z.date() }))

/** Orders that the desk has and should not have, lacks, or has older than core's own row. */
const COMPARE = `
insert into order_desk_note (kind, ref)
select 'order', found.id from (
  select o.id from "order" o
    left join order_desk_row d on d.order_id = o.id
   where o.deleted_at is null and not o.is_draft_order and o.status <> 'draft'
     and (d.order_id is null or o.updated_at > d.built_at)
  union
  select d.order_id from order_desk_row d
    left join "order" o on o.id = d.order_id and o.deleted_at is null and not o.is_draft_order and o.status <> 'draft'
   where o.id is null) found`

const dated = rowsOf(z.object({ table: z.string(), has_deletes: z.boolean() }))

/** Of the noted tables those that date their changes. */
const DATED = `
select c.relname as "table",
       exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'deleted_at') as has_deletes
  from pg_class c
  join pg_attribute u on u.attrelid = c.oid and u.attname = 'updated_at' and not u.attisdropped
 where c.relkind = 'r' and pg_table_is_visible(c.oid) and c.relname = any(cast(:names as text[]))`

const changedIn = ({ table, kind, column }: NotedTable, hasDeletes: boolean): string => `
select '${kind}', "${column}"::text from "${table}"
 where "${column}" is not null and (updated_at > :since${hasDeletes ? " or deleted_at > :since" : ""})`

/** Changes that were dated before the last sweep and committed after it. */
const OVERLAP_SECONDS = 30

/**
 * Compares the rows with core's tables and notes what differs: what was changed while there were no triggers. An index
 * that is empty or of another version is noted as a whole.
 */
export async function sweep(db: Knex, settings: OrderDeskSettings): Promise<void> {
  const tables = notedTables(settings.sources.flatMap(({ watch }) => watch))
  await ensureNotes(db, tables)
  const version = indexVersion(settings)
  const [last] = state.parse(await db.raw("select version, swept_at from order_desk_state")).rows
  if (last?.version !== version) await noteEverything(db)
  else {
    await db.raw(COMPARE)
    await noteChanges(db, tables, new Date(last.swept_at.getTime() - OVERLAP_SECONDS * 1000))
  }
  await db.raw(
    `insert into order_desk_state (version) values (:version)
     on conflict (id) do update set version = excluded.version, swept_at = now()`,
    { version },
  )
}

async function noteChanges(db: Knex, tables: readonly NotedTable[], since: Date): Promise<void> {
  const { rows } = dated.parse(await db.raw(DATED, { names: tables.map(({ table }) => table) }))
  const parts = rows.flatMap(({ table, has_deletes }) =>
    tables.filter((noted) => noted.table === table).map((noted) => changedIn(noted, has_deletes)),
  )
  if (parts.length > 0)
    await db.raw(`insert into order_desk_note (kind, ref) ${parts.join(" union ")}`, { since })
}
