import fc from "fast-check"
import { paise } from "medusa-integration-kit"
import { describe, expect, test } from "vitest"
import { inkOn } from "./brand"
import { BRAND, LINK, PAID } from "./test-order"
import { orderConfirmation, paymentFailed } from "./write-mail"

const facts = { order: PAID, brand: BRAND, link: LINK }
const both = [orderConfirmation(facts), paymentFailed(facts)]

describe("the confirmation", () => {
  const mail = orderConfirmation(facts)

  test("is a plain letter that reads well", () => {
    expect(mail.text).toBe(`Hello अनन्या शर्मा,

Thank you, your order is confirmed. Your payment of ₹1,22,997.00 has arrived. We will let you know when your order is on its way.

Order SL100001
  2 × Insulated bottle (Emerald): ₹2,998.00
  1 × Weekender bag: ₹1,20,000.00
  Standard delivery: ₹99.00
  Discount: −₹100.00
  Total: ₹1,22,997.00
  Inclusive of all taxes (₹18,762.25)

Paid on: 21 November 2026, 22:41 IST
Payment reference: U1230000456

Delivery to:
  अनन्या शर्मा
  १२ महात्मा गांधी मार्ग
  पुणे 411001, Maharashtra
  India
  9876543210

See your order:
https://shop.example/order/order_1?t=token&x=1

Questions? care@example.in or +91 20 1234 5678

ŠKODA Lifestyle India
Pune, Maharashtra
`)
  })

  test("names order and shopper in its subject, a long name shortened", () => {
    expect(mail.subject).toBe("Order SL100001 is confirmed, अनन्या शर्मा")
    const order = { ...PAID, customerName: "अ".repeat(90) }
    expect(orderConfirmation({ ...facts, order }).subject).toMatch(/, अ{39}…$/)
  })

  test("without name, address, link, discount and ways to ask is whole all the same", () => {
    const order = {
      ...PAID,
      customerName: "",
      address: [],
      discount: paise(0),
      tax: paise(0),
      delivery: { name: "", total: paise(0) },
    }
    const brand = { ...BRAND, supportEmail: undefined, supportPhone: undefined, addressLines: [] }
    const bare = orderConfirmation({ order, brand, link: null })
    expect(bare.subject).toBe("Order SL100001 is confirmed")
    expect(bare.text).toMatch(/^Hello,\n/)
    for (const part of [bare.text, bare.html])
      expect(part).not.toMatch(/undefined|null|Discount|Delivery|Questions|See your order/)
  })
})

test("a failed payment tells how to pay again, that the order is kept, and what becomes of the money", () => {
  const mail = paymentFailed(facts)
  expect(mail.subject).toBe("Payment failed for order SL100001, अनन्या शर्मा")
  expect(mail.text).toContain(`Pay again:\n${LINK}\n`)
  expect(mail.html).toContain(`href="${LINK.replace("&", "&amp;")}"`)
  expect(mail.text).toMatch(/still kept for you/)
  expect(mail.text).toMatch(/your bank gives it back/)
})

test("the HTML names its language, says what it is about before it is opened, and needs nothing from elsewhere", () => {
  for (const { html } of both) {
    expect(html).toMatch(/^\s*<!doctype html>\s*<html lang="en-IN" dir="ltr">/)
    expect(html).toMatch(/<div style="display:none[^>]*>Order SL100001/)
    expect(html).not.toMatch(/<img|url\(|<script|<link|@import/)
    expect(html).toContain("₹1,22,997.00")
    expect(html).toContain("१२ महात्मा गांधी मार्ग")
  }
})

test("what a shopper types is text, wherever it stands", () => {
  const typed = fc.string({ unit: "binary", minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(typed, (text) => {
      const evil = `${text}"><script>alert(1)</script>\r\nBcc: all@example.com`
      const order = {
        ...PAID,
        customerName: evil,
        address: [evil],
        phone: evil,
        number: evil,
        lines: [{ name: evil, quantity: 1, total: PAID.total }],
        delivery: { name: evil, total: PAID.delivery.total },
        payment: { ...PAID.payment, reference: evil },
      }
      for (const write of [orderConfirmation, paymentFailed])
        expect(write({ order, brand: BRAND, link: LINK }).html).not.toMatch(/<script|"><s/)
    }),
    { numRuns: 50 },
  )
})

test.each([
  ["#0e3a2f", "#ffffff"],
  ["#78faae", "#000000"],
  ["#ffffff", "#000000"],
  ["#000000", "#ffffff"],
])("on %s one writes in %s", (color, ink) => {
  expect(inkOn(color)).toBe(ink)
})
