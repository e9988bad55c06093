import fc from "fast-check"
import { expect, test } from "vitest"
import { amountCell, mobileCell, momentCell, textCell } from "./csv-cell"

test.each([
  ["=1+1", "'=1+1"],
  ["+44 20", "'+44 20"],
  ["-5", "'-5"],
  ["@sum", "'@sum"],
  ["\t=1", "'=1"],
  ["\r\n=1", "'=1"],
  ["\u202E=1", "'=1"],
  ["＝1", "'＝1"],
  ["a\r\nb", "a b"],
  ["  Asha  ", "Asha"],
  ["क्‍ष", "क्‍ष"],
])("%j is written as %j", (text, cell) => {
  expect(textCell(text)).toBe(cell)
})

test("no text begins as a formula or breaks its row", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(textCell(text)).not.toMatch(/^[=+\-@\t\r]|[\r\n]/)
    }),
  )
})

test("an amount has two places, built from its digits", () => {
  expect([0, 5, 149_900, 123_456_789_012, -5050].map(amountCell)).toEqual([
    "0.00",
    "0.05",
    "1499.00",
    "1234567890.12",
    "-50.50",
  ])
})

test("a mobile number of India is its ten digits, another number stays and is no formula", () => {
  expect(mobileCell("+919876543210")).toBe("9876543210")
  expect(mobileCell("+14155550100")).toBe("'+14155550100")
})

test("a moment is one in India", () => {
  expect(momentCell("2026-03-31T18:30:01.000Z")).toBe("2026-04-01 00:00:01")
  expect(momentCell(null)).toBe("")
})
