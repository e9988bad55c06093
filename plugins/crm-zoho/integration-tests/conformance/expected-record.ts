import { indiaDateTime, paise, rupeesFromPaise } from "medusa-integration-kit"
import type { ExpectedRecord, Minor } from "medusa-integration-kit/conformance"

import type { OrderInTheStore } from "./read-shop-order"

/** The store takes both, Zoho neither. */
export const REFUSED_PHONE = "call me ☎ after six in the evening"
export const REFUSED_EMAIL = "मीरा@example.in"

/** What the README says of the mapping that a shop begins with, written down once more by hand. */
export function expectedRecord(id: string, order: OrderInTheStore): ExpectedRecord {
  const { lines, payment } = order
  const total = lines.reduce((sum, line) => sum + line.unit_price * line.quantity, 0)
  const refused = [
    ...(order.email === REFUSED_EMAIL ? [`Email: ${order.email}`] : []),
    ...(order.phone === REFUSED_PHONE ? [`Mobile: ${order.phone}`] : []),
  ]
  return {
    fields: {
      Store_Order_ID: id,
      Subject: `Web order #${order.number}`,
      Order_Number: String(order.number),
      Customer_Name: [order.first_name, order.last_name].filter(Boolean).join(" "),
      Mobile: order.phone === REFUSED_PHONE ? null : mobile(order.phone ?? ""),
      Email: order.email === REFUSED_EMAIL ? null : order.email,
      Description: refused.length === 0 ? null : refused.join("\n"),
      Products_Ordered: lines
        .map(({ quantity, title, sku }) => `${quantity} × ${title} [${sku}]`)
        .sort(bySku)
        .join("\n"),
      Total_Quantity: lines.reduce((sum, { quantity }) => sum + quantity, 0),
      Store_Total: rupees(total),
      Amount_Paid: rupees(payment.captured),
      Refunded_Total: rupees(payment.refunded),
      Payment_Status: paymentStatus(order),
      Ordered_At: indiaDateTime(order.created_at),
      Paid_At: payment.captured_at === null ? null : indiaDateTime(payment.captured_at),
      Payment_Reference: payment.id,
      Shipping_Street: order.street,
      Shipping_City: order.city,
      Shipping_State: order.state,
      Shipping_Code: order.code,
      Shipping_Country: "India",
      Adjustment: 0,
      Status: status(order),
    },
    lines: lines.map(({ title, quantity, unit_price }) => ({
      product: title,
      quantity,
      unitPrice: unit_price,
    })),
  }
}

const rupees = (minor: Minor): number => Number(rupeesFromPaise(paise(minor)))

const skuOf = (product: string): string => product.slice(product.lastIndexOf("["))
const bySku = (one: string, other: string): number => (skuOf(one) < skuOf(other) ? -1 : 1)

const mobile = (typed: string): string => (typed.startsWith("+") ? typed : `+91${typed}`)

function paymentStatus({ payment: { captured, refunded } }: OrderInTheStore): string {
  if (refunded === 0) return "Successful"
  return refunded < captured ? "Partially refunded" : "Refunded"
}

function status(order: OrderInTheStore): string {
  if (order.status === "canceled" || paymentStatus(order) === "Refunded") return "Cancelled"
  return order.lines.every(({ quantity, fulfilled }) => fulfilled >= quantity) ? "Delivered" : "Created"
}
