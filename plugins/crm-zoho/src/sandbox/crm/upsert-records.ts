import type { Organisation } from "../organisation"
import { isPlainObject } from "../refusal"
import type { SandboxReply } from "../sandbox-reply"
import type { SandboxModule } from "../schema/field"
import { findModule } from "../schema/find-module"
import { uniqueFields } from "../schema/unique-fields"
import { invalidModule, refuse } from "./api-refusals"
import { readRows } from "./read-rows"
import { answerRows, rowTaken } from "./row-answer"
import type { RowAnswer } from "./row-answer"
import { writeRow } from "./write-row"

const MOST_CHECK_FIELDS = 10

/** Each row changes the record that it matches, or makes one. */
export function upsertRecords(org: Organisation, moduleName: string, body: unknown): SandboxReply {
  const module = findModule(org.modules(), moduleName)
  if (!module) return invalidModule(moduleName)
  const read = readRows(body)
  if ("refused" in read) return read.refused
  const order = matchOrder(module, isPlainObject(body) ? body["duplicate_check_fields"] : undefined)
  if ("refused" in order) return order.refused

  return answerRows(
    read.rows.map((row, index): RowAnswer => {
      const matched = order.fields.find((field) => org.store.find(moduleName, field, row[field]))
      const record = matched === undefined ? undefined : org.store.find(moduleName, matched, row[matched])
      const request = { moduleName, module, row, path: `$.data[${index}]`, record }
      const hindered = org.hurdle(request)
      if (hindered) return hindered
      const written = writeRow(org, request)
      if ("refused" in written) return written.refused
      return {
        ...rowTaken(record ? "record updated" : "record added", written.saved),
        action: record ? "update" : "insert",
        duplicate_field: matched ?? null,
      }
    }),
  )
}

/**
 * The fields a match is looked for in, first match first. Unique fields that a request leaves out are checked all the
 * same, after the named ones; the system field only when it is named or nothing is.
 */
function matchOrder(
  module: SandboxModule,
  named: unknown,
): { readonly fields: readonly string[] } | { readonly refused: SandboxReply } {
  const fields = named === undefined ? [module.systemKey] : named
  if (!isTextList(fields)) {
    const details = { api_name: "duplicate_check_fields", json_path: "$.duplicate_check_fields" }
    return { refused: refuse("INVALID_DATA", "invalid data", details) }
  }
  const own = uniqueFields(module)
  const unusable = fields.find((name) => name !== module.systemKey && !own.includes(name))
  if (unusable !== undefined) {
    const details = { api_name: unusable, json_path: "$.duplicate_check_fields" }
    return { refused: refuse("INVALID_DATA", "not a duplicate check field", details) }
  }
  return { fields: [...new Set([...fields, ...own])] }
}

function isTextList(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= MOST_CHECK_FIELDS &&
    value.every((one) => typeof one === "string")
  )
}
