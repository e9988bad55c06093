import { describe, expect, it } from "vitest"

import { readOrder } from "./read-order"

const raw = {
  id: "order_01",
  display_id: 7,
  custom_display_id: "SKL-1007",
  email: "meera@example.in",
  created_at: new Date("2026-11-21T06:00:00Z"),
  total: 1391.333333,
  shipping_address: {
    first_name: "Meera",
    last_name: "Iyer",
    phone: "9840012345",
    address_1: "12",
    city: "Chennai",
    country_code: "in",
  },
  billing_address: null,
  items: [
    {
      id: "i2",
      variant_sku: "MUG",
      title: "Mug",
      product_title: "Mug",
      variant_title: "Default variant",
      quantity: 1,
      total: "333.33",
      original_total: { numeric: 333.33 },
    },
    {
      id: "i1",
      variant_sku: "KEY",
      title: "Keyring",
      product_title: "Keyring",
      variant_title: "Tan",
      quantity: 2,
      total: 998,
      original_total: { value: "1100" },
    },
  ],
  payment_collections: [
    {
      payments: [
        { id: "pay_0", captured_at: null, data: {}, captures: [] },
        {
          id: "pay_1",
          captured_at: "2026-11-21T06:05:00Z",
          data: { transaction_id: "TX1", bank: "HDFC" },
          captures: [{ amount: 1391.33 }],
        },
      ],
    },
  ],
}

describe("an order from Medusa", () => {
  it("is read in exact units, with the number the shopper knows and the gateway's reference", () => {
    expect(readOrder(raw)).toMatchObject({
      kind: "order",
      order: {
        number: "SKL-1007",
        customerName: "Meera Iyer",
        total: 139133,
        amountPaid: 139133,
        paymentReference: "TX1",
        paymentData: { bank: "HDFC" },
        address: { country: "India" },
        lines: [
          { code: "KEY", name: "Keyring (Tan)", total: 99800, originalTotal: 110000 },
          { code: "MUG", name: "Mug", total: 33333 },
        ],
      },
    })
  })

  it("without the shop's own number has Medusa's", () => {
    expect(readOrder({ ...raw, custom_display_id: null })).toMatchObject({ order: { number: "7" } })
  })

  it("that a person marked as paid has the bank's reference", () => {
    const data = { source: "person", bank_reference: "HDFCR52026112212345678" }
    const payments = [
      { id: "pay_1", captured_at: "2026-11-21T06:05:00Z", data, captures: [{ amount: 1391.33 }] },
    ]
    expect(readOrder({ ...raw, payment_collections: [{ payments }] })).toMatchObject({
      order: { paymentReference: "HDFCR52026112212345678", amountPaid: 139133 },
    })
  })

  it("that is not paid is not sent", () => {
    const payments = [{ id: "pay_0", captured_at: null }]
    expect(readOrder({ ...raw, payment_collections: [{ payments }] })).toEqual({ kind: "not_captured" })
  })

  it("that cannot be read names the fields and shows no value", () => {
    const reading = readOrder({ ...raw, total: "a lot", email: 5 })
    expect(reading).toEqual({ kind: "unreadable", reason: "The order cannot be read: email, total." })
  })
})
