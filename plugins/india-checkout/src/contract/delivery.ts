import { address1Rule, address2Rule, cityRule } from "./address"
import type { Rejected, Rule } from "./checked"
import { emailRule } from "./email"
import { fullNameRule } from "./full-name"
import { gstinRule } from "./gstin"
import { mobileRule } from "./mobile"
import { pincodeRule } from "./pincode"
import { stateRule } from "./state"

/** Every field of the checkout form with its rule, in the order in which the form asks. */
export const deliveryRules = {
  fullName: fullNameRule,
  mobile: mobileRule,
  email: emailRule,
  pincode: pincodeRule,
  address1: address1Rule,
  address2: address2Rule,
  city: cityRule,
  state: stateRule,
  gstin: gstinRule,
} as const satisfies Record<string, Rule>

export type DeliveryField = keyof typeof deliveryRules

export const DELIVERY_FIELDS = Object.keys(deliveryRules).filter(isDeliveryField)

/** The checked form. Every value is canonical; optional fields that were left out are `""`. */
export type Delivery = Readonly<Record<DeliveryField, string>>

/** Anything a browser, a form post or an API call may send. */
export type DeliveryInput = Readonly<Partial<Record<DeliveryField, unknown>>>

export type FieldErrors<F extends string = DeliveryField> = Partial<
  Record<F, Pick<Rejected, "code" | "message">>
>

export type CheckedDelivery =
  | { readonly ok: true; readonly value: Delivery; readonly errors: Readonly<Record<string, never>> }
  | { readonly ok: false; readonly value: undefined; readonly errors: FieldErrors }

/** Checks the whole form. Every fault is told at once, in the order of the form. */
export function checkDelivery(input: DeliveryInput): CheckedDelivery {
  const errors: FieldErrors = {}
  const checked = (field: DeliveryField): string => {
    const result = deliveryRules[field].check(input[field])
    if (result.ok) return result.value
    errors[field] = { code: result.code, message: result.message }
    return ""
  }
  const value: Delivery = {
    fullName: checked("fullName"),
    mobile: checked("mobile"),
    email: checked("email"),
    pincode: checked("pincode"),
    address1: checked("address1"),
    address2: checked("address2"),
    city: checked("city"),
    state: checked("state"),
    gstin: checked("gstin"),
  }
  return Object.keys(errors).length === 0
    ? { ok: true, value, errors: {} }
    : { ok: false, value: undefined, errors }
}

function isDeliveryField(name: string): name is DeliveryField {
  return Object.hasOwn(deliveryRules, name)
}
