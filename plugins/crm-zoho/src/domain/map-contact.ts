import type { ContactMapping } from "../contract"
import type { ContactToEnsure, ZohoValue } from "../protocol"
import { fingerprint } from "./fingerprint"
import { fitText } from "./fit-text"
import type { OrderSnapshot } from "./order-snapshot"
import { e164 } from "./phone"

/** Zoho's own pattern is stricter than the standard's; an address without these parts is none anywhere. */
const LOOKS_LIKE_EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/**
 * The contact that an order's shopper is, with the keys we have and nothing invented: no consent, no lead source.
 * Undefined when there is nothing to know a contact by.
 */
export function mapContact(order: OrderSnapshot, mapping: ContactMapping): ContactToEnsure | undefined {
  const { first, last } = nameParts(order)
  const { address } = order
  // Zoho's own fields, and how many characters they take.
  const texts = {
    First_Name: { raw: first, limit: 40 },
    Last_Name: { raw: last, limit: 80 },
    // These two are never cut: part of one is another person's.
    Email: { raw: order.email, limit: Infinity },
    Mobile: { raw: e164(order.phone), limit: Infinity },
    Mailing_Street: { raw: address.street, limit: 250 },
    Mailing_City: { raw: address.city, limit: 30 },
    Mailing_State: { raw: address.state, limit: 30 },
    Mailing_Zip: { raw: address.postalCode, limit: 30 },
    Mailing_Country: { raw: address.country, limit: 30 },
  }
  const row: Record<string, ZohoValue> = {}
  for (const [field, { raw, limit }] of Object.entries(texts)) {
    const { text } = fitText(raw, limit, false)
    if (text !== "") row[field] = text
  }
  const keyField = order.customerId === null ? null : mapping.customerKeyField
  if (keyField !== null && order.customerId !== null) row[keyField] = order.customerId
  if (keyField === null && !LOOKS_LIKE_EMAIL.test(order.email)) return undefined
  const key = keyField === null ? `email:${order.email.toLowerCase()}` : `customer:${order.customerId ?? ""}`
  return {
    module: mapping.module,
    lookupField: mapping.lookupField,
    key,
    hash: fingerprint(row, key),
    keyFields: keyField === null ? ["Email"] : [keyField, "Email"],
    row,
    droppable: ["Mobile", "Email"],
    noteField: "Description",
  }
}

/** One word is the last name, which Zoho demands; none at all is the e-mail's local part. */
function nameParts(order: OrderSnapshot): { readonly first: string; readonly last: string } {
  const words = order.customerName.trim().split(/\s+/).filter(Boolean)
  const last = words.pop() ?? order.email.split("@")[0] ?? ""
  return { first: words.join(" "), last: last || order.id }
}
