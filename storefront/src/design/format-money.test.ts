import { expect, test } from "vitest"
import { formatMoney } from "./format-money"

test("rupees are grouped as in India, and paise are shown when there are any", () => {
  expect(formatMoney({ amount: 1499, currency: "inr" })).toBe("₹1,499")
  expect(formatMoney({ amount: 2349.5, currency: "INR" })).toBe("₹2,349.50")
  expect(formatMoney({ amount: 1234567, currency: "inr" })).toBe("₹12,34,567")
  expect(formatMoney({ amount: 0, currency: "inr" })).toBe("₹0")
})
