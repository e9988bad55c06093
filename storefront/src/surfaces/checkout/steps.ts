import type { DeliveryField } from "medusa-plugin-india-checkout/contract"

/** The steps of the checkout in their order; each has an address of its own. */
export const STEPS = ["contact", "delivery", "payment"] as const

export type Step = (typeof STEPS)[number]

export const CONTACT_FIELDS = ["fullName", "mobile", "email"] as const satisfies readonly DeliveryField[]

/** Asked for with the place when a saved address can name somebody else. */
export const RECIPIENT_FIELDS = ["fullName", "mobile"] as const satisfies readonly DeliveryField[]

export const PLACE_FIELDS = [
  "pincode",
  "address1",
  "address2",
  "city",
  "state",
] as const satisfies readonly DeliveryField[]

/** Asked for when the bill goes elsewhere. */
export const BILLING_FIELDS = ["fullName", ...PLACE_FIELDS] as const

export type BillingField = `billing.${(typeof BILLING_FIELDS)[number]}`

/** A field of a form: one of the delivery, or of the billing address as `billing.<name>`. */
export type FieldName = DeliveryField | BillingField

/** The step that an address names; undefined for anything else. */
export function stepIn(named: string | undefined): Step | undefined {
  return STEPS.find((step) => step === named)
}
