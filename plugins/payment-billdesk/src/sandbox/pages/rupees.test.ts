import fc from "fast-check"
import { paise } from "medusa-integration-kit"
import { expect, it } from "vitest"

import { rupees } from "./rupees"

it.each([
  [0, "₹0.00"],
  [5, "₹0.05"],
  [99_999, "₹999.99"],
  [149_900, "₹1,499.00"],
  [1_234_567, "₹12,345.67"],
  [14_990_000, "₹1,49,900.00"],
  [1_234_567_890, "₹1,23,45,678.90"],
])("%i paise are %s", (amount, text) => void expect(rupees(paise(amount))).toBe(text))

it("any amount is grouped as India's own format groups it", () => {
  const format = new Intl.NumberFormat("en-IN", { minimumFractionDigits: 2 })
  fc.assert(
    fc.property(
      fc.nat(),
      (amount) => void expect(rupees(paise(amount))).toBe(`₹${format.format(amount / 100)}`),
    ),
  )
})
