import type { FieldView } from "../../contract"
import type { Option } from "../parts/choice"

/** A field with what matters for a mapping: its kind, how much it takes, and whether Zoho demands it. */
export const fieldOption = (field: FieldView): Option => ({
  value: field.apiName,
  label: field.label === field.apiName ? field.label : `${field.label} (${field.apiName})`,
  hint: hintOf(field),
})

export const hintOf = ({ dataType, length, isMandatory, isUnique }: FieldView): string =>
  [
    dataType,
    ...(length === null ? [] : [`${String(length)} characters`]),
    ...(isMandatory ? ["mandatory"] : []),
    ...(isUnique ? ["unique"] : []),
  ].join(" · ")

/** Fields that the API may write, by name. */
export const writable = (fields: readonly FieldView[]): readonly FieldView[] =>
  fields.filter(({ isCreatable }) => isCreatable).toSorted((a, b) => a.label.localeCompare(b.label))
