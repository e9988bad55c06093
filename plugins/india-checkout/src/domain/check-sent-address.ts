import { deliveryRules, joinFullName, type Checked, type DeliveryField } from "../contract"
import type { SentAddress } from "../schema/cart-schema"
import { detailKey, type AddressKind, type DetailErrors } from "./detail-errors"
import { gstinIn, withGstin } from "./gstin-in"
import { countryOf, INDIA } from "./in-india"
import { checkNamePart } from "./name-part"

/** Medusa's column of each field that stands in one column. */
const COLUMNS = [
  ["phone", "mobile"],
  ["postal_code", "pincode"],
  ["address_1", "address1"],
  ["address_2", "address2"],
  ["city", "city"],
  ["province", "state"],
] as const satisfies readonly (readonly [string, DeliveryField])[]

export interface CheckedAddress {
  /** What was given, every checked value in its canonical form. */
  readonly address: SentAddress
  readonly errors: DetailErrors
}

/**
 * Checks whatever is given of an address. A field that is absent or `null` is not looked at: it may come later or is
 * being cleared. Whether the address is complete is asked when the order is made.
 */
export function checkSentAddress(sent: SentAddress, kind: AddressKind): CheckedAddress {
  const address: SentAddress = { ...sent }
  const errors: DetailErrors = {}
  const take = (field: DeliveryField, checked: Checked<string>): string | undefined => {
    if (checked.ok) return checked.value
    errors[detailKey(kind, field)] = { code: checked.code, message: checked.message }
    return undefined
  }

  checkName(address, take)
  for (const [column, field] of COLUMNS) {
    const value = sent[column]
    if (isGiven(value)) address[column] = take(field, deliveryRules[field].check(value)) ?? value
  }
  if (isGiven(sent.country_code)) {
    if (countryOf(sent.country_code) === INDIA) address.country_code = INDIA
    else
      errors[detailKey(kind, "country")] = {
        code: "invalid",
        message: "We deliver to addresses in India only.",
      }
  }
  const gstin = gstinIn(sent.metadata)
  if (isGiven(gstin)) {
    address.metadata = withGstin(sent.metadata, take("gstin", deliveryRules.gstin.check(gstin)) ?? gstin)
  }
  return { address, errors }
}

/** Each column's letters are judged by themselves; with both given the name is whole, so its length is judged too. */
function checkName(
  address: SentAddress,
  take: (field: DeliveryField, checked: Checked<string>) => string | undefined,
): void {
  const parts = [address.first_name, address.last_name]
  const cleaned = parts.map((part) => (isGiven(part) ? take("fullName", checkNamePart(part)) : part))
  if (isGiven(parts[0]) && cleaned[0] !== undefined) address.first_name = cleaned[0]
  if (isGiven(parts[1]) && cleaned[1] !== undefined) address.last_name = cleaned[1]
  if (parts[0] === undefined || parts[1] === undefined) return
  if (isTextOrNull(cleaned[0]) && isTextOrNull(cleaned[1])) {
    take("fullName", deliveryRules.fullName.check(joinFullName(cleaned[0], cleaned[1])))
  }
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

const isTextOrNull = (value: unknown): value is string | null => typeof value === "string" || value === null
