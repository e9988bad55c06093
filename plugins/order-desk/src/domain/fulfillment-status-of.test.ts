import { expect, test } from "vitest"
import { fulfillmentStatusOf } from "./fulfillment-status-of"
import type { OrderFacts } from "./order-facts"

const at = new Date("2026-11-22T10:00:00Z")
const parcel = (...reached: ("packed_at" | "shipped_at" | "delivered_at" | "canceled_at")[]) => ({
  packed_at: null,
  shipped_at: null,
  delivered_at: null,
  canceled_at: null,
  ...Object.fromEntries(reached.map((name) => [name, at])),
})
const items = (...pieces: [ordered: number, sent: number][]): OrderFacts["items"] =>
  pieces.map(([quantity, fulfilled], index) => ({
    id: String(index),
    title: "",
    product_title: "",
    variant_title: "",
    sku: null,
    product_id: null,
    hsn: null,
    quantity: String(quantity),
    fulfilled_quantity: String(fulfilled),
    unit_price: "1",
    is_tax_inclusive: true,
    tax_lines: [],
    adjustments: [],
  }))

test.each([
  ["no parcel", [], items([2, 0]), "not_fulfilled"],
  ["a packed one with all", [parcel("packed_at")], items([2, 2]), "fulfilled"],
  ["a packed one with a part", [parcel("packed_at")], items([2, 1]), "partially_fulfilled"],
  ["a shipped one with all", [parcel("packed_at", "shipped_at")], items([1, 1]), "shipped"],
  [
    "a shipped and a packed one",
    [parcel("packed_at", "shipped_at"), parcel("packed_at")],
    items([2, 2]),
    "partially_shipped",
  ],
  ["a delivered one", [parcel("packed_at", "shipped_at", "delivered_at")], items([1, 1]), "delivered"],
  [
    "a delivered one with a part",
    [parcel("shipped_at", "delivered_at")],
    items([1, 1], [1, 0]),
    "partially_delivered",
  ],
  ["only canceled ones", [parcel("packed_at", "canceled_at")], items([1, 0]), "canceled"],
  [
    "a canceled one and another",
    [parcel("packed_at", "canceled_at"), parcel("packed_at")],
    items([1, 1]),
    "fulfilled",
  ],
] as const)("an order with %s is told as Medusa tells it", (_, fulfillments, lines, status) => {
  expect(fulfillmentStatusOf({ fulfillments: [...fulfillments], items: lines })).toBe(status)
})
