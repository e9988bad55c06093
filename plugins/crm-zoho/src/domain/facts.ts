import { indiaDate, indiaDateTime, rupeesFromPaise } from "medusa-integration-kit"
import type { Paise } from "medusa-integration-kit"

import type { OrderFact } from "../contract"
import type { OrderLine, OrderSnapshot } from "./order-snapshot"
import { e164 } from "./phone"

/** How a fact is written, and how much of it Zoho takes unless its metadata says otherwise (characters; docs/api-notes.md). */
export type FactValue =
  | { readonly kind: "text" | "email" | "phone"; readonly limit: number; readonly text: string }
  | { readonly kind: "lines"; readonly limit: number; readonly text: string }
  | { readonly kind: "number"; readonly value: number }

const text = (value: string): FactValue => ({ kind: "text", limit: 255, text: value })
const lines = (value: string): FactValue => ({ kind: "lines", limit: 2000, text: value })
const amount = (value: number): FactValue => ({ kind: "number", value })

/** Each thing we can say about an order. */
export const FACTS = {
  subject: (order) => text(`Web order #${order.number}`),
  order_id: (order) => text(order.id),
  order_number: (order) => text(order.number),
  order_status: (order) => text(order.status),
  customer_name: (order) => text(order.customerName),
  mobile: (order) => ({ kind: "phone", limit: 30, text: e164(order.phone) }),
  email: (order) => ({ kind: "email", limit: 100, text: order.email }),
  shipping_address: (order) => lines(addressText(order)),
  shipping_street: (order) => ({ kind: "text", limit: 250, text: order.address.street }),
  shipping_city: (order) => ({ kind: "text", limit: 30, text: order.address.city }),
  shipping_state: (order) => ({ kind: "text", limit: 30, text: order.address.state }),
  shipping_code: (order) => ({ kind: "text", limit: 30, text: order.address.postalCode }),
  shipping_country: (order) => ({ kind: "text", limit: 30, text: order.address.country }),
  products: (order) => lines(order.lines.map(productText).join("\n")),
  quantity: (order) => amount(order.lines.reduce((sum, line) => sum + line.quantity, 0)),
  store_total: (order) => amount(majorUnits(order.total)),
  amount_paid: (order) => amount(majorUnits(order.amountPaid)),
  refunded_total: (order) => amount(majorUnits(order.refundedTotal)),
  payment_status: (order) => text(order.paymentStatus),
  ordered_on: (order) => text(indiaDate(order.placedAt)),
  ordered_at: (order) => text(indiaDateTime(order.placedAt)),
  paid_at: (order) => text(indiaDateTime(order.paidAt)),
  payment_reference: (order) => text(order.paymentReference),
  tracking_number: (order) => text(order.trackingNumber),
  currency: (order) => text(order.currency),
  adjustment: (order) => amount(adjustment(order)),
} as const satisfies Record<OrderFact, (order: OrderSnapshot) => FactValue>

/** Rupees as a number with two decimals, made from whole paise: JSON prints it exactly. */
export function majorUnits(amountInPaise: Paise): number {
  return Number(rupeesFromPaise(amountInPaise))
}

/**
 * Zoho adds an order up from its lines; what is not in them (shipping, gift cards, roundings) is the adjustment, so
 * that Zoho's grand total equals the shop's to the paisa. It may be negative.
 */
function adjustment(order: OrderSnapshot): number {
  const difference = order.lines.reduce<number>((left, line) => left - line.total, order.total)
  return Math.sign(difference) * (Math.abs(difference) / 100)
}

function productText(line: OrderLine): string {
  return `${line.quantity} × ${line.name} [${line.code}]`
}

function addressText({ address, customerName }: OrderSnapshot): string {
  const town = [address.city, address.state, address.postalCode].filter(Boolean).join(", ")
  return [customerName, address.street, town, address.country].filter(Boolean).join("\n")
}
