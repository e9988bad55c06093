import type { Customer } from "@/commerce/customer"
import type { SavedAddress } from "@/commerce/customer-addresses"
import type { Values } from "./check-fields"
import { PLACE_FIELDS } from "./steps"

/** What the contact's form begins with: what the bag says, and the account where the bag says nothing. */
export function knownContact(saved: Values, customer: Customer | undefined): Values {
  if (!customer) return saved
  const { fullName, mobile, email } = customer
  return {
    ...saved,
    fullName: saved.fullName || fullName,
    mobile: saved.mobile || mobile,
    email: saved.email || email,
  }
}

/** An address that the shopper asks for by its id, or `new` for one that is to be typed. */
export type AskedAddress = SavedAddress | "new" | undefined

/**
 * What the delivery's form begins with: the address that was asked for, else that of the bag, else the first that is
 * saved.
 */
export function knownDelivery(
  saved: Values,
  addresses: readonly SavedAddress[],
  asked: AskedAddress,
): Values {
  if (asked === "new") {
    return { ...saved, ...Object.fromEntries(PLACE_FIELDS.map((field) => [field, ""] as const)) }
  }
  const address = asked ?? (saved.address1 ? undefined : addresses[0])
  if (!address) return saved
  const { fullName, mobile, pincode, address1, address2, city, state } = address
  return {
    ...saved,
    fullName: fullName || saved.fullName || "",
    mobile: mobile || saved.mobile || "",
    ...{ pincode, address1, address2, city, state },
  }
}

/** The saved address that a form shows as it is. */
export function shownAddress(values: Values, addresses: readonly SavedAddress[]): SavedAddress | undefined {
  return addresses.find(
    (address) =>
      PLACE_FIELDS.every((field) => address[field] === (values[field] ?? "")) &&
      (address.fullName === "" || address.fullName === values.fullName) &&
      (address.mobile === "" || address.mobile === values.mobile),
  )
}
