import type { Organisation } from "../organisation"
import { plainText } from "../plain-text"
import type { StoredRecord } from "../records/record-store"
import { isPlainObject } from "../refusal"
import type { SandboxReply } from "../sandbox-reply"
import type { SandboxModule } from "../schema/field"
import { findModule } from "../schema/find-module"
import { invalidModule, refuse } from "./api-refusals"
import { fieldsIn, holds, order } from "./condition"
import type { Condition } from "./condition"
import { parseCoql } from "./parse-coql"
import type { CoqlQuery } from "./parse-coql"

const MOST_COLUMNS = 50
const MOST_ROWS = 200
const MOST_VALUES = 50

/** The query of a COQL request, as text. */
export function queryText(body: unknown): string {
  return isPlainObject(body) ? plainText(body["select_query"]) : ""
}

/** COQL reads the records themselves, so what was written is found at once. */
export function runCoql(org: Organisation, body: unknown): SandboxReply {
  const query = parseCoql(queryText(body))
  if (!query) return refuse("SYNTAX_ERROR", "error occurred while parsing the query")
  const module = findModule(org.modules(), query.module)
  if (!module) return invalidModule(query.module)
  const wrong = overLimit(query) ?? unknownColumn(org, module, query)
  if (wrong) return wrong

  const matching = candidates(org, query).filter((record) =>
    holds(query.where, (field) => valueAt(org, { module, record, path: field })),
  )
  const found = sorted(org, module, { query, matching }).slice(query.offset)
  if (found.length === 0) return { status: 204 }
  const data = found.slice(0, query.limit).map((record) => ({
    id: record.id,
    ...Object.fromEntries(
      query.columns.map((path) => [path, valueAt(org, { module, record, path }) ?? null]),
    ),
  }))
  const info = { count: data.length, more_records: found.length > data.length }
  return { status: 200, body: { data, info } }
}

function overLimit(query: CoqlQuery): SandboxReply | undefined {
  if (query.columns.length > MOST_COLUMNS) {
    return refuse("LIMIT_EXCEEDED", "more than the maximum of fields", { limit: MOST_COLUMNS })
  }
  if (query.limit > MOST_ROWS) {
    return refuse("LIMIT_EXCEEDED", "more than the maximum of rows", { limit: MOST_ROWS })
  }
  return longestList(query.where) > MOST_VALUES
    ? refuse("LIMIT_EXCEEDED", "more than the maximum of values", { limit: MOST_VALUES })
    : undefined
}

function longestList(condition: Condition): number {
  return condition.kind === "compare"
    ? condition.values.length
    : Math.max(...condition.parts.map(longestList))
}

function unknownColumn(org: Organisation, module: SandboxModule, query: CoqlQuery): SandboxReply | undefined {
  const asked = [...query.columns, ...fieldsIn(query.where), ...query.orderBy.map(({ field }) => field)]
  const unknown = asked.find((path) => !isColumn(org, module, path))
  return unknown === undefined
    ? undefined
    : refuse("INVALID_QUERY", "column given seems to be invalid", { column_name: unknown })
}

/** A field of the module, or of a record that it looks up (`Contact_Name.Email`). */
function isColumn(org: Organisation, module: SandboxModule, path: string): boolean {
  const [own = "", other, ...deeper] = path.split(".")
  const field = module.fields[own]
  if (other === undefined) return own === "id" || (field !== undefined && !field.columns)
  if (!field || deeper.length > 0) return false
  if (other === "id") return field.kind === "lookup" || field.kind === "ownerlookup"
  return findModule(org.modules(), field.of ?? "")?.fields[other] !== undefined
}

function valueAt(
  org: Organisation,
  {
    module,
    record,
    path,
  }: { readonly module: SandboxModule; readonly record: StoredRecord; readonly path: string },
): unknown {
  const [own = "", other] = path.split(".")
  const value = record[own]
  if (other === undefined) return value
  const id = isPlainObject(value) ? plainText(value["id"]) : ""
  return other === "id" ? id : org.store.get(module.fields[own]?.of ?? "", id)?.[other]
}

/** The records that can match at all: by a unique value where the condition names one, else all. */
function candidates(org: Organisation, { module, where }: CoqlQuery): readonly StoredRecord[] {
  const needed = where.kind === "and" ? where.parts : [where]
  for (const part of needed) {
    if (part.kind !== "compare" || (part.comparison !== "=" && part.comparison !== "in")) continue
    const found = org.store.findAll(module, part.field, part.values)
    if (found) return found
  }
  return org.store.all(module)
}

function sorted(
  org: Organisation,
  module: SandboxModule,
  { query, matching }: { readonly query: CoqlQuery; readonly matching: readonly StoredRecord[] },
): readonly StoredRecord[] {
  if (query.orderBy.length === 0) return matching
  const text = (record: StoredRecord, path: string): string =>
    plainText(valueAt(org, { module, record, path })).toLowerCase()
  return [...matching].sort((a, b) => {
    for (const { field, isDescending } of query.orderBy) {
      const difference = order(text(a, field), text(b, field))
      if (difference !== 0) return isDescending ? -difference : difference
    }
    return 0
  })
}
