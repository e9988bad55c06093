import { describe, expect, it } from "vitest"
import { readOrder } from "./read-order"

const CLIENT = "3f2b8c9e-6f0a-4d1b-9c55-0a1b2c3d4e5f"
const raw = {
  id: "order_1",
  display_id: 42,
  custom_display_id: "SL1042",
  status: "pending",
  currency_code: "inr",
  total: "1499.004999",
  tax_total: { numeric: 228.6610169 },
  shipping_total: 0,
  email: "asha@example.com",
  shipping_address: { first_name: "Asha", phone: "9876543210" },
  items: [
    {
      variant_sku: "LS-INSBOT-EME",
      variant_id: "variant_1",
      product_title: "Insulated Bottle 600 ml",
      variant_title: "Emerald",
      quantity: 2,
      total: 1499,
      product: { categories: [{ name: "Drinkware" }] },
    },
  ],
  payment_collections: [{ payments: [{ captured_at: "2026-11-22T10:00:00Z" }, { captured_at: null }] }],
}
const read = (more: object = {}) => {
  const reading = readOrder({ ...raw, ...more })
  if (reading.kind !== "order") throw new Error(reading.reason)
  return reading.order
}
const itemWith = (more: object) => read({ items: [{ ...raw.items[0], ...more }] }).items[0]

describe("an order as analytics see it", () => {
  it("has the shopper's number, amounts to the hundredth, and nobody", () => {
    expect(read()).toEqual({
      number: "SL1042",
      currency: "INR",
      total: 1499,
      tax: 228.66,
      shipping: 0,
      items: [
        {
          item_id: "LS-INSBOT-EME",
          item_name: "Insulated Bottle 600 ml",
          item_variant: "Emerald",
          item_category: "Drinkware",
          price: 749.5,
          quantity: 2,
        },
      ],
      clientId: undefined,
      capturedAt: new Date("2026-11-22T10:00:00Z"),
      isCanceled: false,
      isUnfinished: false,
    })
    expect(read({ custom_display_id: null }).number).toBe("42")
  })

  it.each(["for asha@example.com", "call +91 98765 43210", "मोबाइल ९८७६५४३२१०", ""])(
    "gives no title that leads to a person: %s",
    (title) => {
      const item = itemWith({ product_title: title, title, variant_title: title, product: null })
      expect(item).toMatchObject({ item_id: "LS-INSBOT-EME", item_name: "LS-INSBOT-EME" })
      expect(item).not.toHaveProperty("item_variant")
    },
  )

  it("cuts a title between characters, never inside one", () => {
    expect(itemWith({ product_title: "🙂".repeat(5000) })?.item_name).toBe("🙂".repeat(100))
  })

  it("falls back on the variant's id where there is no SKU", () => {
    expect(itemWith({ variant_sku: null })?.item_id).toBe("variant_1")
  })
})

describe("the client is known", () => {
  const clientOf = (metadata: object | null) => read({ metadata }).clientId

  it("after a yes", () => {
    expect(clientOf({ analytics_consent: true, analytics_client_id: CLIENT })).toBe(CLIENT)
  })

  it.each([
    null,
    {},
    { analytics_client_id: CLIENT },
    { analytics_consent: false, analytics_client_id: CLIENT },
    { analytics_consent: "true", analytics_client_id: CLIENT },
    { analytics_consent: 1, analytics_client_id: CLIENT },
    { analytics_consent: true },
    { analytics_consent: true, analytics_client_id: "9876543210" },
    { analytics_consent: true, analytics_client_id: "asha@example.com" },
    { analytics_consent: true, analytics_client_id: { toString: CLIENT } },
  ])("and after nothing else: %j", (metadata) => {
    expect(clientOf(metadata)).toBeUndefined()
  })
})

it("what cannot be read is named by its fields, never by its values", () => {
  const reading = readOrder({ ...raw, total: "c4n4ry", currency_code: 7 })
  expect(reading).toMatchObject({ kind: "unreadable" })
  expect(JSON.stringify(reading)).not.toContain("c4n4ry")
  expect(readOrder(undefined).kind).toBe("unreadable")
})
