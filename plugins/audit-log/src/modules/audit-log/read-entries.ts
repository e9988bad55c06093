import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { EntryQuestion } from "../../domain/entry-question"
import { searchQuery } from "../../domain/search-query"
import { rowsOf, storedEntry } from "./rows"
import { ENTRY_COLUMNS } from "./sql/entry-columns"

const found = rowsOf(storedEntry.extend({ seq: z.string().nullable(), hash: z.string().nullable() }))

const ids = rowsOf(z.object({ id: z.string() }))

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

const conditionsOf = (question: EntryQuestion): Condition[] => [
  ...equal("actor_type", question.actorType),
  ...equal("actor_id", question.actor),
  ...equal("action", question.action),
  ...equal("target_type", question.targetType),
  ...equal("target_id", question.target),
  ...equal("request_id", question.requestId),
  ...days(question),
  ...(question.before === undefined ? [] : [{ sql: "e.id < ?::bigint", values: [question.before] }]),
]

const whereOf = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? "" : `where ${conditions.map(({ sql }) => sql).join(" and ")}`

const valuesOf = (conditions: readonly Condition[]): string[] => conditions.flatMap(({ values }) => values)

/** So many of the newest are looked through one by one before the index of words is asked. */
const LOOKED_THROUGH = 3000
/** Up to so many entries that hold the words are looked at one by one. */
const FEW = 10_000

/**
 * Words that many entries hold are found soonest by going back from the newest; words that few hold, by their index.
 * PostgreSQL cannot tell which are which from the beginning of a word, so both are tried in this order.
 */
async function findWords(
  db: Knex,
  { query, question }: { query: string; question: EntryQuestion },
): Promise<readonly EntryRow[]> {
  const conditions = conditionsOf(question)
  const newest = ids.parse(
    await db.raw(
      `select e.id::text as id from audit_log_entry e ${whereOf(conditions)} order by e.id desc limit ${LOOKED_THROUGH}`,
      valuesOf(conditions),
    ),
  ).rows
  const near = found.parse(
    await db.raw(
      `${SELECT} join audit_log_search s on s.entry_id = e.id
      where e.id = any (?::bigint[]) and s.words @@ ?::tsquery order by e.id desc limit ${question.limit}`,
      [newest.map(({ id }) => id), query],
    ),
  )
  const { rows } = near
  if (rows.length >= question.limit || newest.length < LOOKED_THROUGH) return rows
  const far = ids.parse(
    await db.raw(
      `select s.entry_id::text as id from audit_log_search s where s.words @@ ?::tsquery limit ${FEW + 1}`,
      [query],
    ),
  ).rows
  const isFew = far.length <= FEW
  const words = isFew
    ? "e.id = any (?::bigint[])"
    : "exists (select 1 from audit_log_search s where s.entry_id = e.id and s.words @@ ?::tsquery)"
  const answer = found.parse(
    await db.raw(
      `${SELECT} ${whereOf([...conditions, { sql: words, values: [] }])} order by e.id desc limit ${question.limit}`,
      [...valuesOf(conditions), isFew ? far.map(({ id }) => id) : query],
    ),
  )
  return answer.rows
}

/** One page, newest first. */
export async function readEntries(db: Knex, question: EntryQuestion): Promise<readonly EntryRow[]> {
  if (question.q !== undefined) {
    const query = searchQuery(question.q)
    // A question without a letter or digit finds nothing, rather than everything.
    return query === undefined ? [] : findWords(db, { query, question })
  }
  const conditions = conditionsOf(question)
  const answer = found.parse(
    await db.raw(
      `${SELECT} ${whereOf(conditions)} order by e.id desc limit ${question.limit}`,
      valuesOf(conditions),
    ),
  )
  return answer.rows
}

/** One entry by its number. */
export async function readEntry(db: Knex, id: string): Promise<EntryRow | undefined> {
  return found.parse(await db.raw(`${SELECT} where e.id = ?::bigint`, [id])).rows[0]
}
