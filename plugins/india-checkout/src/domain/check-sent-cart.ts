import { deliveryRules } from "../contract"
import { sentAddressSchema, type Region, type SentCart } from "../schema/cart-schema"
import { checkSentAddress } from "./check-sent-address"
import type { AddressKind, DetailErrors } from "./detail-errors"
import { gstinIn, withGstin } from "./gstin-in"
import { countryOf, rulesHold, sellsToIndia } from "./in-india"

/** Where the call's cart stands: its region and the countries that its stored addresses have. */
export interface CartPlace {
  readonly region: Region
  readonly countries: Readonly<Record<AddressKind, string | undefined>>
}

/** Whether a body carries anything that the rules look at; if not, the cart need not be read. */
export function carriesDetails(sent: SentCart): boolean {
  return (
    isGiven(sent.email) ||
    isGiven(sent.shipping_address) ||
    isGiven(sent.billing_address) ||
    isGiven(gstinIn(sent.metadata))
  )
}

/** Checks the details in the body of a cart call; the body comes back with every checked value in canonical form. */
export function checkSentCart(sent: SentCart, place: CartPlace): { body: SentCart; errors: DetailErrors } {
  const body: SentCart = { ...sent }
  let errors: DetailErrors = {}
  if (!sellsToIndia(place.region)) return { body, errors }

  for (const kind of ["shipping", "billing"] as const) {
    const name = `${kind}_address` as const
    // An address named by its id is text here; what it holds is looked at when the order is made.
    const parsed = sentAddressSchema.safeParse(sent[name])
    if (!parsed.success) continue
    if (!rulesHold(place.region, countryOf(parsed.data.country_code) ?? place.countries[kind])) continue
    const checked = checkSentAddress(parsed.data, kind)
    body[name] = checked.address
    errors = { ...errors, ...checked.errors }
  }
  if (isGiven(sent.email)) {
    const email = deliveryRules.email.check(sent.email)
    if (email.ok) body.email = email.value
    else errors.email = { code: email.code, message: email.message }
  }
  const gstin = gstinIn(sent.metadata)
  if (isGiven(gstin)) {
    const checked = deliveryRules.gstin.check(gstin)
    if (checked.ok) body.metadata = withGstin(sent.metadata, checked.value)
    else errors.gstin = { code: checked.code, message: checked.message }
  }
  return { body, errors }
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null
