import { indiaDateTime, rupeesFromPaise } from "medusa-integration-kit"
import type { Paise } from "medusa-integration-kit"

import type { OrderFact } from "../contract"
import type { OrderLine, OrderSnapshot } from "./order-snapshot"
import { e164 } from "./phone"

/** How a fact is written, and how much of it Zoho takes (characters; docs/api-notes.md). */
export type FactValue =
  | { readonly kind: "text" | "email" | "phone"; readonly limit: number; readonly text: string }
  | { readonly kind: "lines"; readonly limit: number; readonly text: string }
  | { readonly kind: "number"; readonly value: number }

const text = (value: string): FactValue => ({ kind: "text", limit: 255, text: value })
const lines = (value: string): FactValue => ({ kind: "lines", limit: 2000, text: value })
const amount = (value: number): FactValue => ({ kind: "number", value })

/** Each thing we can say about an order. A new fact is one line here and one in each default below. */
export const FACTS = {
  subject: (order) => text(`Web order #${order.number}`),
  order_number: (order) => text(order.number),
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
  amount_paid: (order) => amount(majorUnits(order.amountPaid)),
  payment_status: () => text("Successful"),
  ordered_at: (order) => text(indiaDateTime(order.placedAt)),
  paid_at: (order) => text(indiaDateTime(order.paidAt)),
  payment_reference: (order) => text(order.paymentReference),
  adjustment: (order) => amount(adjustment(order)),
} as const satisfies Record<OrderFact, (order: OrderSnapshot) => FactValue>

/** API name of the Zoho field that takes a fact; null: not sent. */
export type FieldNames = Readonly<Record<OrderFact, string | null>>

const OWN_FIELDS = {
  order_number: "Order_Number",
  customer_name: "Customer_Name",
  mobile: "Mobile",
  email: "Email",
  products: "Products_Ordered",
  quantity: "Total_Quantity",
  amount_paid: "Amount_Paid",
  payment_status: "Payment_Status",
  ordered_at: "Ordered_At",
  paid_at: "Paid_At",
  payment_reference: "Payment_Reference",
} as const

/** Sales_Orders: Zoho's own address and total fields, our facts in custom fields, lines in the sub-form. */
export const SALES_ORDER_FIELDS: FieldNames = {
  ...OWN_FIELDS,
  subject: "Subject",
  shipping_address: null,
  shipping_street: "Shipping_Street",
  shipping_city: "Shipping_City",
  shipping_state: "Shipping_State",
  shipping_code: "Shipping_Code",
  shipping_country: "Shipping_Country",
  adjustment: "Adjustment",
}

/** A custom module: flat fields only, so it works without Zoho's inventory modules. */
export const CUSTOM_MODULE_FIELDS: FieldNames = {
  ...OWN_FIELDS,
  subject: "Name",
  shipping_address: "Shipping_Address",
  shipping_street: null,
  shipping_city: null,
  shipping_state: null,
  shipping_code: null,
  shipping_country: null,
  adjustment: null,
}

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
