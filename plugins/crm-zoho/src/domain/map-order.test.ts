import fc from "fast-check"
import { paise } from "medusa-integration-kit"
import { describe, expect, it } from "vitest"

import { hashRecord, mapOrder } from "./map-order"
import { readZohoOptions } from "./options"
import type { MappingSettings } from "./map-order"
import type { OrderLine, OrderSnapshot } from "./order-snapshot"
import { e164 } from "./phone"
import { fitText } from "./fit-text"

const base = {
  environment: "sandbox",
  dataCentre: "in",
  clientId: "1000.X",
  clientSecret: "s",
  refreshToken: "r",
  encryptionKey: "a key of at least thirty-two characters",
}

function mapping(options: object = {}): MappingSettings {
  const settings = readZohoOptions({ ...base, ...options })
  if (settings.environment === "off") throw new Error("off")
  return settings.mapping
}

function order(changes: Partial<OrderSnapshot> = {}): OrderSnapshot {
  return {
    id: "order_01",
    number: "1001",
    email: "meera@example.in",
    placedAt: new Date("2026-11-20T20:00:00Z"),
    paidAt: new Date("2026-11-20T20:05:09Z"),
    customerName: "Meera Iyer",
    phone: "98400 12345",
    address: {
      street: "4, Lake View",
      city: "Madurai",
      state: "Tamil Nadu",
      postalCode: "625001",
      country: "India",
    },
    lines: [lineOf("KEY-TAN", 2, 99800), lineOf("MUG", 3, 100001)],
    total: paise(205801),
    amountPaid: paise(205801),
    paymentReference: "X9990001",
    paymentExtras: {},
    ...changes,
  }
}

function lineOf(code: string, quantity: number, total: number): OrderLine {
  return { code, name: `Product ${code}`, quantity, total: paise(total), originalTotal: paise(total) }
}

describe("a paid order", () => {
  it("tells Zoho who bought what, where it goes, what was paid and when, in Indian time", () => {
    expect(mapOrder(order(), mapping()).record.header).toEqual({
      Subject: "Web order #1001",
      Order_Number: "1001",
      Customer_Name: "Meera Iyer",
      Mobile: "+919840012345",
      Email: "meera@example.in",
      Shipping_Street: "4, Lake View",
      Shipping_City: "Madurai",
      Shipping_State: "Tamil Nadu",
      Shipping_Code: "625001",
      Shipping_Country: "India",
      Products_Ordered: "2 × Product KEY-TAN [KEY-TAN]\n3 × Product MUG [MUG]",
      Total_Quantity: 5,
      Amount_Paid: 2058.01,
      Payment_Status: "Successful",
      Ordered_At: "2026-11-21T01:30:00+05:30",
      Paid_At: "2026-11-21T01:35:09+05:30",
      Payment_Reference: "X9990001",
      Adjustment: 60,
    })
  })

  it("goes to a custom module as flat fields without lines", () => {
    const { record } = mapOrder(order(), mapping({ module: "Web_Orders" }))
    expect(record.lines).toBeUndefined()
    expect(record.header).toMatchObject({
      Name: "Web order #1001",
      Shipping_Address: "Meera Iyer\n4, Lake View\nMadurai, Tamil Nadu, 625001\nIndia",
    })
    expect(record.header).not.toHaveProperty("Adjustment")
  })

  it("uses the merchant's own field names, constants and payment data", () => {
    const settings = mapping({
      fields: { customer_name: "Buyer_Name", paid_at: null },
      constants: { Account_Name: { id: "700100000000300010" } },
    })
    const { header } = mapOrder(order({ paymentExtras: { Bank_Ref: "BR1" } }), settings).record
    expect(header).toMatchObject({
      Buyer_Name: "Meera Iyer",
      Account_Name: { id: "700100000000300010" },
      Bank_Ref: "BR1",
    })
    expect(header).not.toHaveProperty("Customer_Name")
    expect(header).not.toHaveProperty("Paid_At")
  })

  it("leaves out what is empty instead of blanking what sales staff wrote", () => {
    const { header } = mapOrder(order({ phone: "", email: " " }), mapping()).record
    expect(header).not.toHaveProperty("Mobile")
    expect(header).not.toHaveProperty("Email")
  })

  it("adds up in Zoho to the shop's total, to the paisa, whatever its lines and discounts", () => {
    const money = fc.integer({ min: 0, max: 50_000_00 })
    const oneLine = fc.record({ quantity: fc.integer({ min: 1, max: 40 }), total: money, off: money })
    fc.assert(
      fc.property(fc.array(oneLine, { minLength: 1, maxLength: 130 }), money, (lines, rest) => {
        const bought = lines.map((line, index) => ({
          ...lineOf(`SKU${index}`, line.quantity, line.total),
          originalTotal: paise(line.total + line.off),
        }))
        const total = lines.reduce((sum, line) => sum + line.total, rest)
        const { record } = mapOrder(order({ lines: bought, total: paise(total) }), mapping())
        const inPaise = (rupees: unknown): number => Math.round(Number(rupees) * 100)
        const inZoho = (record.lines?.rows ?? []).reduce((sum, row) => {
          expect(row.discount).toBeGreaterThanOrEqual(0)
          return sum + inPaise(row.listPrice) * row.quantity - inPaise(row.discount)
        }, inPaise(record.header["Adjustment"]))
        expect(inZoho).toBe(total)
        expect(record.lines?.rows.length).toBeLessThanOrEqual(100)
      }),
    )
  })

  it("has a hash that changes with its content and with nothing else", () => {
    const { record } = mapOrder(order(), mapping())
    const reordered = { ...record, header: Object.fromEntries(Object.entries(record.header).reverse()) }
    expect(hashRecord(reordered)).toBe(hashRecord(record))
    expect(hashRecord({ ...record, header: { ...record.header, Email: "x@y.in" } })).not.toBe(
      hashRecord(record),
    )
  })

  it("says which texts were too long for their field", () => {
    const { record, cuts } = mapOrder(order({ customerName: "म".repeat(300) }), mapping())
    expect(cuts).toEqual([{ field: "Customer_Name", from: 300, to: 255 }])
    expect(record.header["Customer_Name"]).toBe("म".repeat(255))
  })
})

describe("a text", () => {
  it("fits its field in whole characters, whatever was typed", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 80 }),
        fc.integer({ min: 1, max: 40 }),
        (typed, limit) => {
          const { text } = fitText(typed, limit, true)
          expect(Array.from(text).length).toBeLessThanOrEqual(limit)
          expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Surrogate}/u)
          expect(fitText(text, limit, true).text).toBe(text)
        },
      ),
    )
  })
})

describe("a phone number", () => {
  it.each([
    ["9840012345", "+919840012345"],
    ["098400 12345", "+919840012345"],
    ["+91 98400-12345", "+919840012345"],
    ["919840012345", "+919840012345"],
    ["+44 20 7946 0958", "+442079460958"],
    ["call me", "call me"],
    ["12345", "12345"],
  ])("%s is sent as %s", (typed, sent) => expect(e164(typed)).toBe(sent))
})
