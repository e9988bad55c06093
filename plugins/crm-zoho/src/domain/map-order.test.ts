import fc from "fast-check"
import { paise } from "medusa-integration-kit"
import { describe, expect, it } from "vitest"

import type { Mapping } from "../contract"
import { defaultMapping } from "./default-mapping"
import { mapOrder } from "./map-order"
import { changedFields, sentRecord } from "./sent-record"
import type { OrderLine, OrderSnapshot } from "./order-snapshot"
import { e164 } from "./phone"
import { fitText } from "./fit-text"

const SALES_ORDERS = defaultMapping("Sales_Orders")

const mapping = (changes: Partial<Mapping> = {}): Mapping => ({ ...SALES_ORDERS, contact: null, ...changes })

function order(changes: Partial<OrderSnapshot> = {}): OrderSnapshot {
  return {
    id: "order_01",
    number: "1001",
    status: "Paid",
    paymentStatus: "Successful",
    customerId: null,
    refundedTotal: paise(0),
    currency: "INR",
    trackingNumber: "",
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
    paymentData: {},
    metadata: {},
    ...changes,
  }
}

function lineOf(code: string, quantity: number, total: number): OrderLine {
  return {
    id: `item_${code}`,
    code,
    name: `Product ${code}`,
    quantity,
    total: paise(total),
    originalTotal: paise(total),
  }
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
      Store_Total: 2058.01,
      Amount_Paid: 2058.01,
      Refunded_Total: 0,
      Status: "Created",
      Payment_Status: "Successful",
      Ordered_At: "2026-11-21T01:30:00+05:30",
      Paid_At: "2026-11-21T01:35:09+05:30",
      Payment_Reference: "X9990001",
      Adjustment: 60,
    })
  })

  it("goes to a custom module as flat fields without lines", () => {
    const { record } = mapOrder(order(), defaultMapping("Web_Orders"))
    expect(record.lines).toBeUndefined()
    expect(record.header).toMatchObject({
      Name: "Web order #1001",
      Shipping_Address: "Meera Iyer\n4, Lake View\nMadurai, Tamil Nadu, 625001\nIndia",
    })
    expect(record.header).not.toHaveProperty("Adjustment")
  })

  it("says what the mapping says: facts, constants, the payment's data and the order's metadata", () => {
    const { header } = mapOrder(
      order({
        paymentData: { bank_ref: "BR1", nothing: null },
        metadata: { gstin: "33AAAAA0000A1Z5", gift: true },
      }),
      mapping({
        fields: [
          { field: "Buyer_Name", source: { kind: "fact", fact: "customer_name" } },
          { field: "Account_Name", source: { kind: "constant", value: { id: "700100000000300010" } } },
          { field: "Bank_Ref", source: { kind: "payment_data", key: "bank_ref" } },
          { field: "Nothing", source: { kind: "payment_data", key: "nothing" } },
          { field: "GSTIN", source: { kind: "order_metadata", key: "gstin" } },
          { field: "Is_Gift", source: { kind: "order_metadata", key: "gift" } },
          { field: "State", source: { kind: "fact", fact: "order_status" }, values: { Paid: "New" } },
        ],
      }),
    ).record
    expect(header).toEqual({
      Buyer_Name: "Meera Iyer",
      Account_Name: { id: "700100000000300010" },
      Bank_Ref: "BR1",
      GSTIN: "33AAAAA0000A1Z5",
      Is_Gift: true,
      State: "New",
    })
  })

  it("is told in the kind that Zoho's field has", () => {
    const fields = [
      { field: "A", source: { kind: "order_metadata", key: "count" } },
      { field: "B", source: { kind: "order_metadata", key: "consent" } },
      { field: "C", source: { kind: "fact", fact: "ordered_at" } },
      { field: "D", source: { kind: "fact", fact: "quantity" } },
    ] as const
    const kinds = new Map([
      ["A", "integer"],
      ["B", "boolean"],
      ["C", "date"],
      ["D", "text"],
    ])
    const metadata = { count: "12", consent: "yes" }
    expect(
      mapOrder(order({ metadata }), mapping({ fields }), { lengths: new Map(), kinds }).record.header,
    ).toEqual({ A: 12, B: true, C: "2026-11-21", D: "5" })
  })

  it("fits the length that Zoho's own field has", () => {
    const lengths = new Map([["Customer_Name", 5]])
    const { record, cuts } = mapOrder(order(), mapping(), { lengths })
    expect(record.header["Customer_Name"]).toBe("Meera")
    expect(cuts).toEqual([{ field: "Customer_Name", from: 10, to: 5 }])
  })

  it("cuts no phone number and no address for mail: part of one is another person's", () => {
    const phone = "call me after six in the evening, or my sister"
    const email = `${"long.".repeat(30)}name@example.in`
    const { header, contact } = mapOrder(order({ phone, email }), SALES_ORDERS).record
    expect(header).toMatchObject({ Mobile: phone, Email: email })
    expect(contact?.row).toMatchObject({ Mobile: phone, Email: email })
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

  it("has a fingerprint that changes with its content and with nothing else", () => {
    const { record } = mapOrder(order(), mapping())
    const reordered = { ...record, header: Object.fromEntries(Object.entries(record.header).reverse()) }
    expect(sentRecord(reordered)).toEqual(sentRecord(record))
    const changed = mapOrder(order({ refundedTotal: paise(100) }), mapping()).record
    expect(sentRecord(changed).hash).not.toBe(sentRecord(record).hash)
    expect(sentRecord(changed).lines).toBe(sentRecord(record).lines)
    expect(JSON.stringify(sentRecord(record))).not.toContain("Meera")
  })

  it("tells Zoho of a change that change, and nothing that sales staff may have written meanwhile", () => {
    const { fields } = sentRecord(mapOrder(order(), mapping()).record)
    const changed = mapOrder(
      order({ refundedTotal: paise(100), paymentStatus: "Partially refunded" }),
      mapping(),
    )
    expect(changedFields(changed.record, fields)).toEqual({
      Refunded_Total: 1,
      Payment_Status: "Partially refunded",
    })
  })

  it("says which texts were too long for their field", () => {
    const { record, cuts } = mapOrder(order({ customerName: "म".repeat(300) }), mapping())
    expect(cuts).toEqual([{ field: "Customer_Name", from: 300, to: 255 }])
    expect(record.header["Customer_Name"]).toBe("म".repeat(255))
  })
})

describe("a shopper", () => {
  const contact = (changes: Partial<OrderSnapshot>) => mapOrder(order(changes), SALES_ORDERS).record.contact

  it.each([
    ["Meera Iyer", { First_Name: "Meera", Last_Name: "Iyer" }],
    ["Meera R. Iyer", { First_Name: "Meera R.", Last_Name: "Iyer" }],
    ["Meera", { Last_Name: "Meera" }],
    ["", { Last_Name: "meera" }],
  ])("called %j is a contact %o", (customerName, names) => {
    const row = contact({ customerName })?.row
    expect({
      ...("First_Name" in (row ?? {}) ? { First_Name: row?.["First_Name"] } : {}),
      Last_Name: row?.["Last_Name"],
    }).toEqual(names)
  })

  it("who has an account is known by it, and a guest by the e-mail alone", () => {
    expect(contact({ customerId: "cus_1" })).toMatchObject({
      keyFields: ["Store_Customer_ID", "Email"],
      row: { Store_Customer_ID: "cus_1" },
    })
    const guest = contact({})
    expect(guest?.keyFields).toEqual(["Email"])
    expect(guest?.row).not.toHaveProperty("Store_Customer_ID")
    expect(guest?.row).not.toHaveProperty("Email_Opt_Out")
  })

  it("without an e-mail and without an account is no contact", () => {
    expect(contact({ email: "" })).toBeUndefined()
  })
})

describe("a text", () => {
  it.each([
    ["मीरा कृष्णन्", 6, "मीरा"],
    ["👩🏽‍🌾👩🏽‍🌾", 7, "👩🏽‍🌾"],
    ["a👨‍👩‍👧‍👦", 7, "a"],
    ["नमस्ते 🫖", 8, "नमस्ते 🫖"],
  ])(
    "%s that may have %i characters is cut to %s, between what a reader sees as characters",
    (typed, limit, cut) => expect(fitText(typed, limit, false).text).toBe(cut),
  )

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
