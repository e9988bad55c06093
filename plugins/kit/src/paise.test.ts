import fc from "fast-check"
import { describe, expect, it } from "vitest"

import { InvalidAmountError, paise, paiseFromDecimal, paiseFromRupees, rupeesFromPaise } from "./paise"

/** Thirteen digits of rupees are the most that the wire form has. */
const amounts = fc.integer({ min: 0, max: 999_999_999_999_999 }).map(paise)

describe("an amount in paise", () => {
  it("survives the wire in both directions", () => {
    fc.assert(
      fc.property(amounts, (amount) => void expect(paiseFromRupees(rupeesFromPaise(amount))).toBe(amount)),
    )
  })

  it("has exactly two decimals on the wire", () => {
    fc.assert(fc.property(amounts, (amount) => void expect(rupeesFromPaise(amount)).toMatch(/^\d+\.\d{2}$/)))
    expect(rupeesFromPaise(paise(0))).toBe("0.00")
    expect(rupeesFromPaise(paise(5))).toBe("0.05")
    expect(rupeesFromPaise(paise(149_900))).toBe("1499.00")
  })

  it("is a whole number, zero or more, and safe", () => {
    for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1]) {
      expect(() => paise(wrong)).toThrow(InvalidAmountError)
    }
  })
})

describe("a text in rupees", () => {
  it.each([
    "1499",
    "1499.0",
    "1,499.00",
    "1499.000",
    "",
    " 1499.00",
    "1499.00 ",
    "-1.00",
    "+1.00",
    "1e3.00",
    ".50",
    "₹1.00",
    "१.००",
  ])("is not an amount when it reads %j", (text) =>
    expect(() => paiseFromRupees(text)).toThrow(InvalidAmountError),
  )

  it("is an amount only in the one form that is written back the same", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9.,]{0,8}$/), (text) => {
        let amount
        try {
          amount = paiseFromRupees(text)
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidAmountError)
          return
        }
        expect(rupeesFromPaise(amount)).toBe(text.replace(/^0+(?=\d)/, ""))
      }),
    )
  })

  it("is not repeated by the error that refuses it", () => {
    expect(() => paiseFromRupees("4111111111111111")).toThrow(/^(?!.*4111).*$/)
  })
})

describe("a decimal as Medusa computes it", () => {
  it("is the amount itself when it has two decimals or fewer", () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(paiseFromDecimal(rupeesFromPaise(amount))).toBe(amount)
      }),
    )
    expect(paiseFromDecimal(1499)).toBe(149_900)
    expect(paiseFromDecimal("1499.5")).toBe(149_950)
  })

  it("is rounded once, half away from zero", () => {
    expect(paiseFromDecimal(34.116425)).toBe(3412)
    expect(paiseFromDecimal("0.005")).toBe(1)
    expect(paiseFromDecimal("0.00499999999999")).toBe(0)
    expect(paiseFromDecimal("1.995")).toBe(200)
  })

  it("never moves by more than half a paisa", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 999_999 }),
        (whole, millionths) => {
          const exact = BigInt(whole) * 1_000_000n + BigInt(millionths)
          const rounded =
            BigInt(paiseFromDecimal(`${whole}.${String(millionths).padStart(6, "0")}`)) * 10_000n
          const distance = rounded > exact ? rounded - exact : exact - rounded
          expect(distance <= 5_000n).toBe(true)
        },
      ),
    )
  })

  it("may be a number so small that JavaScript prints it with an exponent", () => {
    expect(paiseFromDecimal(1e-7)).toBe(0)
  })

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 1e21, "", "-0.01", "1,499.00", "1e3", "abc"])(
    "is refused when it is %j",
    (value) => expect(() => paiseFromDecimal(value)).toThrow(InvalidAmountError),
  )
})
