import { deliveryRules } from "medusa-plugin-india-checkout/contract"

/** Fields of the account's forms that the checkout has too, with the same rules. */
export type PersonField =
  "email" | "fullName" | "mobile" | "pincode" | "address1" | "address2" | "city" | "state"

/** Field → name of a sentence of `account.sentences`. */
export type FieldFaults = Readonly<Record<string, string>>

/**
 * Checks some fields of a form.
 * @param optional those that may be left out although the checkout asks for them
 * @returns what they are to be stored as (empty where one is at fault), and the faults
 */
export function checkFields(
  fields: readonly PersonField[],
  values: Readonly<Record<string, string>>,
  optional: readonly PersonField[] = [],
): { readonly value: (field: PersonField) => string; readonly faults: FieldFaults } {
  const faults: Record<string, string> = {}
  const accepted = new Map<PersonField, string>()
  for (const field of fields) {
    const typed = values[field] ?? ""
    if (optional.includes(field) && typed.trim() === "") continue
    const checked = deliveryRules[field].check(typed)
    if (checked.ok) accepted.set(field, checked.value)
    else faults[field] = `${field}${checked.code === "required" ? "Missing" : "Invalid"}`
  }
  return { value: (field) => accepted.get(field) ?? "", faults }
}

const SHORTEST_PASSWORD = 8
/** Hashing a password takes time that grows with it. */
const LONGEST_PASSWORD = 128

/** The name of the sentence that says what is wrong with a new password. */
export function newPasswordFault(password: string): string | undefined {
  if (password === "") return "passwordMissing"
  const length = [...password].length
  if (length < SHORTEST_PASSWORD) return "passwordShort"
  return length > LONGEST_PASSWORD ? "passwordLong" : undefined
}
