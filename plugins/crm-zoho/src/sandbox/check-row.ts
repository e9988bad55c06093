import { plainText } from "./plain-text"
import { isPlainObject, refusal } from "./refusal"
import type { SandboxRefusal } from "./refusal"
import type { FieldKind, SandboxField } from "./schema"

/** Whether a record of this module has this id. */
export type RecordExists = (module: string, id: string) => boolean

const EMAIL = /^[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/
const PHONE = /^\+?[0-9A-Za-z](?:[0-9A-Za-z .()#;-]*[0-9A-Za-z)])?$/
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/
const MAX_ROWS = 100

const FITS = {
  text: (value) => typeof value === "string",
  textarea: (value) => typeof value === "string",
  email: (value) => typeof value === "string" && EMAIL.test(value),
  phone: (value) => typeof value === "string" && PHONE.test(value) && /\d/.test(value),
  currency: (value) =>
    typeof value === "number" && Math.abs(value) < 1e16 && Number(value.toFixed(2)) === value,
  integer: (value) => typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 1e9,
  double: (value) => typeof value === "number" && Math.abs(value) < 1e16,
  datetime: (value) => typeof value === "string" && DATE_TIME.test(value) && !Number.isNaN(Date.parse(value)),
  boolean: (value) => typeof value === "boolean",
  picklist: (value) => typeof value === "string",
  lookup: (value) => isPlainObject(value) && typeof value["id"] === "string",
  subform: (value) => Array.isArray(value),
} satisfies Record<FieldKind, (value: unknown) => boolean>

export interface RowCheck {
  readonly fields: Readonly<Record<string, SandboxField>>
  readonly row: Readonly<Record<string, unknown>>
  /** Where the row stands in the request, as in `$.data[0]`. */
  readonly path: string
  /** Mandatory fields are asked for on insert only. */
  readonly isInsert: boolean
  readonly exists: RecordExists
}

/** The first thing Zoho would refuse a row for; strict where Zoho is documented to be lenient (unknown field names). */
export function checkRow(check: RowCheck): SandboxRefusal | undefined {
  const { fields, row, path } = check
  for (const [name, field] of Object.entries(fields)) {
    const value = row[name]
    const isEmpty =
      value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0)
    if (check.isInsert && field.mandatory && isEmpty) {
      return refusal("MANDATORY_NOT_FOUND", "required field not found", {
        api_name: name,
        json_path: `${path}.${name}`,
      })
    }
  }
  for (const [name, value] of Object.entries(row)) {
    const field = fields[name]
    const at = { api_name: name, json_path: `${path}.${name}` }
    if (!field) return refusal("INVALID_DATA", "the field does not exist in this module", at)
    if (field.readOnly) return refusal("NOT_ALLOWED", "the field is read only", at)
    if (value === null) continue
    const fault = checkValue(field, value, at) ?? checkReferences(field, value, { at, exists: check.exists })
    if (fault) return fault
  }
  return undefined
}

interface Place {
  readonly api_name: string
  readonly json_path: string
}

function checkValue(field: SandboxField, value: unknown, at: Place): SandboxRefusal | undefined {
  if (!FITS[field.kind](value)) {
    return refusal("INVALID_DATA", "invalid data", { ...at, expected_data_type: field.kind })
  }
  if (typeof value === "string" && field.length !== undefined && Array.from(value).length > field.length) {
    return refusal("INVALID_DATA", "invalid data", { ...at, maximum_length: field.length })
  }
  return field.values && typeof value === "string" && !field.values.includes(value)
    ? refusal("INVALID_DATA", "invalid data", { ...at, supported_values: field.values })
    : undefined
}

function checkReferences(
  field: SandboxField,
  value: unknown,
  { at, exists }: { readonly at: Place; readonly exists: RecordExists },
): SandboxRefusal | undefined {
  if (field.of !== undefined && isPlainObject(value) && !exists(field.of, plainText(value["id"]))) {
    const details = { ...at, json_path: `${at.json_path}.id` }
    return refusal("INVALID_DATA", "the id given seems to be invalid", details)
  }
  if (!field.columns || !Array.isArray(value)) return undefined
  if (value.length > MAX_ROWS) return refusal("LIMIT_EXCEEDED", "too many rows", { ...at, limit: MAX_ROWS })
  for (const [index, line] of value.entries()) {
    const path = `${at.json_path}[${index}]`
    if (!isPlainObject(line)) {
      return refusal("INVALID_DATA", "invalid data", { expected_data_type: "jsonobject", json_path: path })
    }
    const { id, _delete: removed, ...row } = line
    if (removed === null && typeof id === "string") continue
    const fault = checkRow({ fields: field.columns, row, path, isInsert: id === undefined, exists })
    if (fault) return fault
  }
  return undefined
}
