import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { bankReference } from "./bank-reference"
import { decimalPaise } from "./decimal-paise"
import { overrideReason } from "./override-reason"

describe("a bank's reference", () => {
  it.each([
    ["432109876543", "432109876543"],
    ["HDFCR52026112212345678", "HDFCR52026112212345678"],
    [" sbin-0261 1230 1234 ", "SBIN026112301234"],
    ["U1230001234567", "U1230001234567"],
  ])("%j is read as %s", (typed, read) => {
    expect(bankReference(typed)).toBe(read)
  })

  it.each([
    "",
    "1234567",
    "TELEPHONE",
    "000000000000",
    "1212121212",
    "A1B2C3D4!",
    "12345678\u0000",
    "१२३४५६७८९०१२",
  ])("%j is none", (typed) => {
    expect(bankReference(typed)).toBeUndefined()
  })

  it("is the same text however it is typed again", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9 -]{8,40}$/), (typed) => {
        const read = bankReference(typed)
        if (read !== undefined) {
          expect(bankReference(read)).toBe(read)
          expect(bankReference(` ${typed.toLowerCase()} `)).toBe(read)
          expect(read).toMatch(/^[A-Z0-9]{8,35}$/)
        }
      }),
    )
  })
})

describe("a person's reason", () => {
  it("is kept as it was written, scripts and marks of any kind included", () => {
    const written = `  <b>"बैंक" ने पुष्टि की</b>; -- =1+1 क्‍ष 🙂 `
    expect(overrideReason(written)).toBe(written.trim())
  })

  it.each(["", "    ", "ok", "x".repeat(501), "paid\u0000now", "paid \u202Etxet", "paid\u0007now"])(
    "%j is none",
    (written) => {
      expect(overrideReason(written)).toBeUndefined()
    },
  )
})

describe("an amount that a person writes", () => {
  it.each([
    ["1250", 125_000],
    ["0.01", 1],
    [" 99.5 ", 9950],
  ])("%j is %i paise", (written, read) => {
    expect(decimalPaise(written)).toBe(read)
  })

  it.each(["", "0", "-1", "1e3", "1.005", "1,250", "NaN", "12345678901"])("%j is none", (written) => {
    expect(decimalPaise(written)).toBeUndefined()
  })
})
