import { isPlainObject, refusal } from "../refusal"
import type { SandboxRefusal } from "../refusal"
import type { FieldKind, SandboxField } from "../schema/field"

const EMAIL = /^[A-Za-z0-9._%+'-]{1,64}@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/
const PHONE = /^\+?[0-9A-Za-z](?:[0-9A-Za-z .()#;-]*[0-9A-Za-z)])?$/
const WEBSITE = /^(?:https?:\/\/)?(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:[/?#:]\S*)?$/
const DATE = /^\d{4}-\d{2}-\d{2}$/
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/

const isText = (value: unknown): value is string => typeof value === "string"
const isMoment = (value: unknown, form: RegExp): boolean =>
  isText(value) && form.test(value) && !Number.isNaN(Date.parse(value))
const isNumber = (value: unknown, below: number): value is number =>
  typeof value === "number" && Number.isFinite(value) && Math.abs(value) < below
const hasId = (value: unknown): boolean => isPlainObject(value) && isText(value["id"])

const FITS = {
  text: isText,
  textarea: isText,
  email: (value) => isText(value) && EMAIL.test(value),
  phone: (value) => isText(value) && PHONE.test(value) && /\d/.test(value),
  website: (value) => isText(value) && WEBSITE.test(value),
  currency: (value) => isNumber(value, 1e16) && Number(value.toFixed(2)) === value,
  integer: (value) => isNumber(value, 1e9) && Number.isInteger(value),
  bigint: (value) => isText(value) && /^-?\d{1,18}$/.test(value),
  double: (value) => isNumber(value, 1e16),
  percent: (value) => isNumber(value, 1e5),
  date: (value) => isMoment(value, DATE),
  datetime: (value) => isMoment(value, DATE_TIME),
  boolean: (value) => typeof value === "boolean",
  picklist: isText,
  multiselectpicklist: (value) => Array.isArray(value) && value.every(isText),
  lookup: hasId,
  ownerlookup: hasId,
  parent: (value) => hasId(value) && isPlainObject(value) && isPlainObject(value["module"]),
  line_tax: (value) =>
    Array.isArray(value) &&
    value.every((tax) => isPlainObject(tax) && isText(tax["name"]) && isNumber(tax["percentage"], 1e5)),
  subform: Array.isArray,
} satisfies Record<FieldKind, (value: unknown) => boolean>

/** Where a value stands in the request, in Zoho's words. */
export interface Place {
  readonly api_name: string
  readonly json_path: string
}

/** Why Zoho would not take this value in this field, its references apart. */
export function checkValue(field: SandboxField, value: unknown, at: Place): SandboxRefusal | undefined {
  if (!FITS[field.kind](value)) {
    return refusal("INVALID_DATA", "invalid data", { ...at, expected_data_type: field.kind })
  }
  if (isText(value) && field.length !== undefined && Array.from(value).length > field.length) {
    return refusal("INVALID_DATA", "invalid data", { ...at, maximum_length: field.length })
  }
  const chosen: readonly unknown[] = Array.isArray(value) ? value : [value]
  return field.values && chosen.some((one) => isText(one) && !field.values?.includes(one))
    ? refusal("INVALID_DATA", "invalid data", { ...at, supported_values: field.values })
    : undefined
}
