import fc from "fast-check"
import { expect, test } from "vitest"
import { readOrder } from "./read-order"

const ADDRESS = {
  first_name: " अनन्या ",
  last_name: "शर्मा",
  phone: "9876543210",
  address_1: "१२ महात्मा\u202e गांधी\r\nमार्ग",
  address_2: "",
  city: "पुणे",
  province: "Maharashtra",
  postal_code: "411001",
  country_code: "in",
}
const RAW = {
  id: "order_1",
  display_id: 7,
  custom_display_id: "SL100001",
  status: "pending",
  canceled_at: null,
  currency_code: "inr",
  email: "ananya@example.in",
  total: 2998.5,
  tax_total: "457.38",
  shipping_address: ADDRESS,
  billing_address: null,
  items: [
    { product_title: "Tote", variant_title: "Default variant", quantity: 1, original_total: "1000" },
    { product_title: "Bottle", variant_title: "Emerald", quantity: 2, original_total: { numeric: 1999.5 } },
  ],
  shipping_methods: [{ name: "Standard", original_total: 99 }],
  payment_collections: [
    {
      payments: [
        { id: "pay_2", captured_at: "2026-11-21T18:00:00Z", data: {} },
        { id: "pay_1", captured_at: "2026-11-21T17:00:00Z", data: { transactionid: "U123" } },
        { id: "pay_0", captured_at: null, data: null },
      ],
    },
  ],
}
const orderOf = (raw: unknown) => {
  const reading = readOrder(raw)
  if (reading.kind === "unreadable") throw new Error(reading.reason)
  return reading.order
}

test("an order is read in paise, its lines add up, and its first captured payment is named", () => {
  const order = orderOf(RAW)
  expect(order).toMatchObject({
    number: "SL100001",
    customerName: "अनन्या शर्मा",
    lines: [
      { name: "Bottle (Emerald)", quantity: 2, total: 199_950 },
      { name: "Tote", quantity: 1, total: 100_000 },
    ],
    delivery: { name: "Standard", total: 9_900 },
    discount: 10_000,
    total: 299_850,
    tax: 45_738,
    payment: { reference: "U123" },
    address: ["अनन्या शर्मा", "१२ महात्मा गांधी मार्ग", "पुणे 411001, Maharashtra", "India"],
    isCanceled: false,
    isUnfinished: false,
  })
})

test("lines, delivery and discount always add up to the total", () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 }).map((paise) => (paise / 100).toFixed(2))
  fc.assert(
    fc.property(fc.array(amount, { minLength: 1, maxLength: 5 }), amount, (prices, shipping) => {
      const items = prices.map((original_total) => ({ product_title: "x", quantity: 1, original_total }))
      const total = (prices.reduce((sum, price) => sum + Number(price), 0) / 2).toFixed(2)
      const order = orderOf({ ...RAW, items, shipping_methods: [{ original_total: shipping }], total })
      const goods = order.lines.reduce((sum, line) => sum + line.total, 0)
      expect(goods + order.delivery.total - order.discount).toBe(order.total)
    }),
  )
})

test("an order that is canceled, unfinished, unpaid or without its number says so", () => {
  expect(orderOf({ ...RAW, status: "canceled" }).isCanceled).toBe(true)
  expect(orderOf({ ...RAW, canceled_at: "2026-11-21T17:00:00Z" }).isCanceled).toBe(true)
  expect(orderOf({ ...RAW, status: "requires_action" }).isUnfinished).toBe(true)
  expect(orderOf({ ...RAW, payment_collections: [] }).payment).toBeUndefined()
  expect(orderOf({ ...RAW, custom_display_id: null }).number).toBe("7")
})

test("what cannot be read is named, and its value is not", () => {
  const reading = readOrder({ ...RAW, currency_code: "usd", total: "canary", items: null })
  expect(reading).toMatchObject({ kind: "unreadable" })
  expect(JSON.stringify(reading)).toMatch(/currency_code: is another currency than INR.*total.*items/)
  expect(JSON.stringify(reading)).not.toMatch(/canary|usd/)
})
