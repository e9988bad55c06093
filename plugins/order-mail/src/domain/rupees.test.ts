import fc from "fast-check"
import { paise } from "medusa-integration-kit"
import { expect, test } from "vitest"
import { rupees } from "./rupees"

test.each([
  [0, "₹0.00"],
  [5, "₹0.05"],
  [99_900, "₹999.00"],
  [149_900, "₹1,499.00"],
  [10_000_000, "₹1,00,000.00"],
  [123_456_789_012, "₹1,23,45,67,890.12"],
])("%d paise are written %s", (amount, text) => {
  expect(rupees(paise(amount))).toBe(text)
})

test("groups are those of India, and no paisa is lost", () => {
  const inIndia = new Intl.NumberFormat("en-IN", { style: "currency", currency: "INR" })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000_000_000_000 }), (amount) => {
      expect(rupees(paise(amount))).toBe(inIndia.format(amount / 100))
      expect(Number(rupees(paise(amount)).replace(/\D/g, ""))).toBe(amount)
    }),
  )
})
