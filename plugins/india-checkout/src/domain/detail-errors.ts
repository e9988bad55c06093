import { deliveryRules, type DeliveryField, type FieldErrors } from "../contract"

export type AddressKind = "shipping" | "billing"
type DetailField = DeliveryField | "country"

/** A field of the delivery address by its name in the form; one of the billing address as `billing.<name>`. */
export type DetailKey = DetailField | `billing.${DetailField}`
export type DetailErrors = FieldErrors<DetailKey>

export const detailKey = (kind: AddressKind, field: DetailField): DetailKey =>
  kind === "shipping" ? field : `billing.${field}`

const labelOf = (key: string): string => {
  const [first = "", second] = key.split(".")
  const field = second ?? first
  const label = isDeliveryField(field) ? deliveryRules[field].label : "Country"
  return second === undefined ? label : `Billing ${label}`
}

/** One sentence for the shopper: the fault itself when there is one, else the names of the fields. */
export function sentenceFor(errors: DetailErrors): string {
  const entries = Object.entries(errors)
  const only = entries.length === 1 ? entries[0] : undefined
  if (only) return only[1].message
  return `Please check these details: ${entries.map(([key]) => labelOf(key)).join(", ")}.`
}

function isDeliveryField(name: string): name is DeliveryField {
  return Object.hasOwn(deliveryRules, name)
}
