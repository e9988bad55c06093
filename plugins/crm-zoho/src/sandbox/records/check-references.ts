import { plainText } from "../plain-text"
import { isPlainObject, refusal } from "../refusal"
import type { SandboxRefusal } from "../refusal"
import { USERS } from "../sandbox-user"
import type { SandboxField } from "../schema/field"
import { TAXES } from "../schema/taxes"
import type { Place } from "./check-value"

/** Whether a record of this module has this id. */
export type RecordExists = (module: string, id: string) => boolean

/** Why Zoho would not take the ids and tax names in a value of the right kind. */
export function checkReferences(
  field: SandboxField,
  value: unknown,
  { at, exists }: { readonly at: Place; readonly exists: RecordExists },
): SandboxRefusal | undefined {
  const atId = { ...at, json_path: `${at.json_path}.id` }
  const wrongId = refusal("INVALID_DATA", "the id given seems to be invalid", atId)
  const id = isPlainObject(value) ? plainText(value["id"]) : ""
  switch (field.kind) {
    case "lookup":
      return exists(field.of ?? "", id) ? undefined : wrongId
    case "ownerlookup":
      return USERS.some((user) => user.id === id) ? undefined : wrongId
    case "parent":
      return exists(parentModule(value), id) ? undefined : wrongId
    case "line_tax":
      return namesOnlyOurTaxes(value)
        ? undefined
        : refusal("INVALID_DATA", "the tax given seems to be invalid", { ...at, supported_values: TAXES })
    default:
      return undefined
  }
}

function parentModule(value: unknown): string {
  const module = isPlainObject(value) ? value["module"] : undefined
  return isPlainObject(module) ? plainText(module["api_name"]) : ""
}

function namesOnlyOurTaxes(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((tax: unknown) => isPlainObject(tax) && TAXES.includes(plainText(tax["name"])))
  )
}
