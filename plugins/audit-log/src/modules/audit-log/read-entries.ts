import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { EntryQuestion } from "../../domain/entry-question"
import { searchQuery } from "../../domain/search-query"
import { rowsOf, storedEntry } from "./rows"
import { ENTRY_COLUMNS } from "./sql/entry-columns"

const found = rowsOf(storedEntry.extend({ seq: z.string().nullable(), hash: z.string().nullable() }))

/** An entry and its link. */
export type EntryRow = z.output<typeof found>["rows"][number]

const SELECT = `
select ${ENTRY_COLUMNS}, l.seq::text as seq, l.hash
  from audit_log_entry e
  left join audit_log_link l on l.entry_id = e.id`

interface Condition {
  readonly sql: string
  readonly values: readonly string[]
}

const equal = (column: string, value: string | undefined): Condition[] =>
  value === undefined ? [] : [{ sql: `e.${column} = ?`, values: [value] }]

/** Numbers and times are given out together, so that a day is a range of numbers; a minute's grace at both ends. */
function days({ from, to, timeZone }: EntryQuestion): Condition[] {
  const start = "(?::date)::timestamp at time zone ?"
  const end = "(?::date + 1)::timestamp at time zone ?"
  return [
    ...(from === undefined
      ? []
      : [
          {
            sql: `e.at >= ${start} and e.id >= (select b.id from audit_log_entry b where b.at >= ${start} - interval '1 minute' order by b.at limit 1)`,
            values: [from, timeZone, from, timeZone],
          },
        ]),
    ...(to === undefined
      ? []
      : [
          {
            sql: `e.at < ${end} and e.id <= (select b.id from audit_log_entry b where b.at < ${end} + interval '1 minute' order by b.at desc limit 1)`,
            values: [to, timeZone, to, timeZone],
          },
        ]),
  ]
}

function text(q: string | undefined): Condition[] {
  if (q === undefined) return []
  const query = searchQuery(q)
  // A question without a letter or digit finds nothing, rather than everything.
  if (query === undefined) return [{ sql: "false", values: [] }]
  return [
    {
      sql: "exists (select 1 from audit_log_search s where s.entry_id = e.id and s.words @@ ?::tsquery)",
      values: [query],
    },
  ]
}

/** One page, newest first. */
export async function readEntries(db: Knex, question: EntryQuestion): Promise<readonly EntryRow[]> {
  const conditions: Condition[] = [
    ...equal("actor_type", question.actorType),
    ...equal("actor_id", question.actor),
    ...equal("action", question.action),
    ...equal("target_type", question.targetType),
    ...equal("target_id", question.target),
    ...equal("request_id", question.requestId),
    ...days(question),
    ...text(question.q),
    ...(question.before === undefined ? [] : [{ sql: "e.id < ?::bigint", values: [question.before] }]),
  ]
  const where = conditions.length === 0 ? "" : `where ${conditions.map(({ sql }) => sql).join(" and ")}`
  const answer = await db.raw<unknown>(`${SELECT} ${where} order by e.id desc limit ${question.limit}`, [
    ...conditions.flatMap(({ values }) => values),
  ])
  return found.parse(answer).rows
}

/** One entry by its number. */
export async function readEntry(db: Knex, id: string): Promise<EntryRow | undefined> {
  return found.parse(await db.raw(`${SELECT} where e.id = ?::bigint`, [id])).rows[0]
}
