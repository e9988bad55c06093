import { plainText } from "../plain-text"
import { isPlainObject, refusal } from "../refusal"
import type { SandboxRefusal } from "../refusal"
import type { SandboxField, SandboxFields } from "../schema/field"
import { checkReferences } from "./check-references"
import type { RecordExists } from "./check-references"
import { checkValue } from "./check-value"
import type { Place } from "./check-value"
import { linesOf } from "./lines-of"

const MAX_LINES = 100

export interface RowCheck {
  readonly fields: SandboxFields
  readonly row: Readonly<Record<string, unknown>>
  /** Where the row stands in the request, as in `$.data[0]`. */
  readonly path: string
  /** What the row changes; absent for a new one. */
  readonly before?: Readonly<Record<string, unknown>> | undefined
  readonly exists: RecordExists
}

/** The first thing Zoho would refuse a row for; strict where Zoho is documented to be lenient (unknown field names). */
export function checkRow(check: RowCheck): SandboxRefusal | undefined {
  const { fields, row, path, before } = check
  for (const [name, field] of Object.entries(fields)) {
    const isDemanded = (field.mandatory ?? false) || (field.required ?? false)
    // A change may leave a demanded field out, but not empty it.
    const isGiven = before === undefined || name in row
    if (isDemanded && isGiven && isEmpty(row[name])) {
      const details = { api_name: name, json_path: `${path}.${name}` }
      return refusal("MANDATORY_NOT_FOUND", "required field not found", details)
    }
  }
  for (const [name, value] of Object.entries(row)) {
    const field = fields[name]
    const at = { api_name: name, json_path: `${path}.${name}` }
    if (!field) return refusal("INVALID_DATA", "the field does not exist in this module", at)
    if (field.readOnly) return refusal("INVALID_DATA", "the field is read only", at)
    if (value === null) continue
    const fault =
      checkValue(field, value, at) ??
      checkReferences(field, value, { at, exists: check.exists }) ??
      checkLines(field, { value, at, check })
    if (fault) return fault
  }
  return undefined
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
}

function checkLines(
  field: SandboxField,
  { value, at, check }: { readonly value: unknown; readonly at: Place; readonly check: RowCheck },
): SandboxRefusal | undefined {
  if (!field.columns || !Array.isArray(value)) return undefined
  const before = linesOf(check.before?.[at.api_name])
  let left = before.length
  for (const [index, line] of value.entries()) {
    const path = `${at.json_path}[${index}]`
    if (!isPlainObject(line)) {
      return refusal("INVALID_DATA", "invalid data", { expected_data_type: "jsonobject", json_path: path })
    }
    const { id, _delete: removed, ...row } = line
    const known = before.find((one) => one["id"] === id)
    if (id !== undefined && !known) {
      const details = { api_name: "id", json_path: `${path}.id`, id: plainText(id) }
      return refusal("INVALID_DATA", "the id given seems to be invalid", details)
    }
    if (removed === null && known) {
      left -= 1
      continue
    }
    if (!known) left += 1
    const fault = checkRow({ fields: field.columns, row, path, before: known, exists: check.exists })
    if (fault) return fault
  }
  if (left > MAX_LINES) return refusal("LIMIT_EXCEEDED", "too many rows", { ...at, limit: MAX_LINES })
  return left === 0 && field.mandatory
    ? refusal("MANDATORY_NOT_FOUND", "required field not found", { ...at })
    : undefined
}
