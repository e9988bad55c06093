import { createHash } from "node:crypto"
import type { Change, WatchedTable } from "../../../domain/column-rule"
import { FUNCTIONS_VERSION } from "./change-function"

/** The beginning of the names of the triggers. */
export const TRIGGER = "audit_log_change"

/**
 * One process at a time installs, for the length of the transaction; and one plugin: several that put triggers on the
 * same tables of core at the same boot would wait for one another in a circle. Each of this family takes this lock.
 * A table that a long transaction holds is left to the next sweep.
 */
export const LOCK_WATCH =
  "select pg_advisory_xact_lock(hashtext('medusa-plugin-triggers')); set local lock_timeout = '10s'"

/** The tables of the schema with their columns, and the comment on their trigger while it is enabled. */
export const FIND_TABLES = `
select c.relname as "table",
       array(select a.attname::text from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
       (select obj_description(t.oid, 'pg_trigger') from pg_trigger t
         where t.tgrelid = c.oid and t.tgname = '${TRIGGER}' and t.tgenabled in ('O', 'A')) as comment
  from pg_class c
 where c.relkind in ('r', 'p') and pg_table_is_visible(c.oid)
   and (c.relname = any (?)
        or exists (select 1 from pg_trigger t where t.tgrelid = c.oid and t.tgname like '${TRIGGER}%' and not t.tgisinternal))
 order by c.relname`

/** A watched table as it is in this database: with those of its columns that there are. */
export interface FittedTable {
  readonly watched: WatchedTable
  readonly columns: ReadonlySet<string>
  /** Columns of the rule that the table does not have. */
  readonly unknown: readonly string[]
}

/** Compares a rule with the columns that there are. */
export function fit(watched: WatchedTable, columns: readonly string[]): FittedTable {
  const there = new Set(columns)
  const named = [watched.id ?? "id", ...Object.keys(watched.columns), ...(watched.about ?? [])]
  return { watched, columns: there, unknown: named.filter((name) => !there.has(name)) }
}

const ALL: readonly Change[] = ["insert", "update", "delete"]

const rulesOf = ({ watched, columns }: FittedTable) =>
  Object.fromEntries(Object.entries(watched.columns).filter(([name]) => columns.has(name)))

/** What the trigger's comment must say: another text means another trigger. */
export function commentOf(fitted: FittedTable): string {
  const { watched } = fitted
  const what = [watched.targetType, watched.id, rulesOf(fitted), watched.about, watched.on]
  const digest = createHash("sha256").update(JSON.stringify(what)).digest("hex").slice(0, 12)
  return `medusa-plugin-audit-log ${FUNCTIONS_VERSION} ${digest}`
}

/** Takes the triggers off a table. */
export const unwatchSql = (table: string): string =>
  ["", "_update"].map((end) => `drop trigger if exists ${TRIGGER}${end} on "${table}";`).join("\n")

/** Puts the triggers on one table. An update that changes no watched column costs a comparison and calls nothing. */
export function watchSql(fitted: FittedTable): string {
  const { watched, columns } = fitted
  const { table, targetType, id = "id", about = [], on = ALL } = watched
  const rules = rulesOf(fitted)
  const call = `execute function audit_log_change('${targetType}', '${id}', '${JSON.stringify(rules)}', '${about.filter((name) => columns.has(name)).join(",")}')`
  const looked = [...Object.keys(rules), ...(columns.has("deleted_at") ? ["deleted_at"] : [])]
  const others = on.filter((change) => change !== "update")
  // A trigger that fires never keeps the comment where only updates are watched.
  const events = others.length > 0 ? others.join(" or ") : "delete"
  const change = looked.map((name) => `old."${name}" is distinct from new."${name}"`).join(" or ")
  return [
    unwatchSql(table),
    `create trigger ${TRIGGER} after ${events} on "${table}" for each row ${others.length > 0 ? "" : "when (false) "}${call};`,
    ...(on.includes("update") && looked.length > 0
      ? [`create trigger ${TRIGGER}_update after update on "${table}" for each row when (${change}) ${call};`]
      : []),
    `comment on trigger ${TRIGGER} on "${table}" is '${commentOf(fitted)}';`,
  ].join("\n")
}
