import { accept, type Checked } from "../contract/checked"
import { cleanText } from "../contract/clean-text"
import { deliveryRules } from "../contract"

/**
 * Checks one of the two columns in which Medusa keeps a name. Its letters and its length upwards are judged; a single
 * letter or nothing at all is allowed, because the other column may hold the rest.
 */
export function checkNamePart(value: unknown): Checked<string> {
  const cleaned = cleanText(value, deliveryRules.fullName.label)
  if (!cleaned.ok || cleaned.value === "") return cleaned
  const checked = deliveryRules.fullName.check(cleaned.value)
  return !checked.ok && checked.code === "too_short" ? accept(cleaned.value) : checked
}
