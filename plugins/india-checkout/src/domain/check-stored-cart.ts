import { deliveryRules } from "../contract"
import type { SentAddress, StoredAddress, StoredCart } from "../schema/cart-schema"
import { checkSentAddress } from "./check-sent-address"
import type { AddressKind, DetailErrors } from "./detail-errors"
import { countryOf, INDIA, rulesHold, sellsToIndia } from "./in-india"

const REPAIRED = [
  "first_name",
  "last_name",
  "phone",
  "postal_code",
  "address_1",
  "address_2",
  "city",
  "province",
  "country_code",
] as const

/** The columns of a stored address whose values are valid but not in canonical form yet. */
export type AddressRepair = { readonly id: string } & { [column in (typeof REPAIRED)[number]]?: string }

export interface CheckedCart {
  /** Empty when an order may be made of the cart. */
  readonly errors: DetailErrors
  readonly repairs: readonly AddressRepair[]
}

/**
 * Says whether an order may be made of a cart: every required detail present and valid. Details can reach a cart by ways
 * that no check of a body sees (an address named by its id, an address book, the admin), so this looks at what is
 * stored, and names what has to be rewritten in canonical form.
 */
export function checkStoredCart(cart: StoredCart): CheckedCart {
  const { region, shipping_address: shipping, billing_address: billing } = cart
  if (!sellsToIndia(region)) return { errors: {}, repairs: [] }
  let errors: DetailErrors = {}
  const repairs: AddressRepair[] = []
  const check = (stored: StoredAddress | null | undefined, kind: AddressKind): void => {
    const checked = checkSentAddress(whole(stored), kind)
    errors = { ...errors, ...checked.errors }
    const repair = stored && repairOf(stored, checked.address)
    if (repair) repairs.push(repair)
  }

  const country = countryOf(shipping?.country_code)
  const inIndia = country === undefined || rulesHold(region, country)
  if (inIndia) check(shipping, "shipping")
  if (billing && isFilled(billing) && rulesHold(region, countryOf(billing.country_code)))
    check(billing, "billing")
  if (inIndia) {
    const email = deliveryRules.email.check(cart.email)
    if (!email.ok) errors = { ...errors, email: { code: email.code, message: email.message } }
  }
  return { errors, repairs }
}

/** A stored address with its gaps spelled as blanks, so that each missing detail is named. */
function whole(stored: StoredAddress | null | undefined): SentAddress {
  return {
    first_name: stored?.first_name ?? "",
    last_name: stored?.last_name ?? "",
    phone: stored?.phone ?? "",
    postal_code: stored?.postal_code ?? "",
    address_1: stored?.address_1 ?? "",
    address_2: stored?.address_2 ?? "",
    city: stored?.city ?? "",
    province: stored?.province ?? "",
    country_code: stored?.country_code ?? INDIA,
    metadata: stored?.metadata,
  }
}

function repairOf(stored: StoredAddress, canonical: SentAddress): AddressRepair | undefined {
  const repair: AddressRepair = { id: stored.id }
  for (const column of REPAIRED) {
    const value = canonical[column]
    if (typeof value === "string" && value !== (stored[column] ?? "")) repair[column] = value
  }
  return Object.keys(repair).length > 1 ? repair : undefined
}

/** Medusa makes an address row for the country alone; such a row is no billing address yet. */
function isFilled(address: StoredAddress): boolean {
  return REPAIRED.some((column) => column !== "country_code" && Boolean(address[column]))
}
