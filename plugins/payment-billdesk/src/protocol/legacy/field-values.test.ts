import fc from "fast-check"
import { paise, rupeesFromPaise } from "medusa-integration-kit"
import { afterEach, describe, expect, it, vi } from "vitest"

import { readTxnDate, txnDate } from "./dates"
import { readAmount, readNote, readPaymentMethod } from "./field-values"

afterEach(() => void vi.unstubAllEnvs())

describe("an amount", () => {
  it.each([
    ["00000010.00", 1000],
    ["10.00", 1000],
    ["00000000.01", 1],
    ["0.00", 0],
    ["12345678.90", 1_234_567_890],
  ])("%s is %d paise", (text, value) => void expect(readAmount(text)).toBe(value))

  it.each([
    "10",
    "10.0",
    "10.000",
    "1,000.00",
    "-10.00",
    "+10.00",
    "10.00 ",
    " 10.00",
    "1e1.00",
    "",
    "NA",
    "٠.٠٠",
  ])("%j is none", (text) => void expect(readAmount(text)).toBeUndefined())

  it("is read as it was written, padded or not", () => {
    fc.assert(
      fc.property(fc.nat(99_999_999_99), (value) => {
        const text = rupeesFromPaise(paise(value))
        expect(readAmount(text)).toBe(value)
        expect(readAmount(text.padStart(11, "0"))).toBe(value)
      }),
    )
  })
})

describe("a date", () => {
  it("is Indian time", () => {
    expect(readTxnDate("01-01-2025 00:10:00")?.toISOString()).toBe("2024-12-31T18:40:00.000Z")
    expect(txnDate(new Date("2024-12-31T18:40:00Z"))).toBe("01-01-2025 00:10:00")
  })

  it("is tested in zones that the process really takes", () => {
    const offsets = ["UTC", "America/New_York", "Asia/Kolkata"].map((zone) => {
      vi.stubEnv("TZ", zone)
      return new Date("2025-01-01T00:00:00Z").getTimezoneOffset()
    })
    expect(offsets).toEqual([0, 300, -330])
  })

  it("comes back as it went, to the second, in any zone of the process", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        (at) => {
          const seconds = Math.floor(at.getTime() / 1000) * 1000
          for (const zone of ["UTC", "America/New_York", "Asia/Kolkata"]) {
            vi.stubEnv("TZ", zone)
            expect(readTxnDate(txnDate(at))?.getTime()).toBe(seconds)
          }
        },
      ),
    )
  })

  it.each([
    "31-02-2025 00:00:00",
    "2025-01-01 00:00:00",
    "1-1-2025 00:00:00",
    "01-13-2025 00:00:00",
    "01-01-2025",
    "NA",
    "",
  ])("%j is none", (text) => void expect(readTxnDate(text)).toBeUndefined())
})

it("blank and NA are no notes", () => {
  expect(["", "  ", "NA", undefined].map(readNote)).toEqual([undefined, undefined, undefined, undefined])
  expect(readNote(" Success ")).toBe("Success")
})

it("a category nobody has described is shown as none", () => {
  expect(["10", "01", "09", "", "toString"].map(readPaymentMethod)).toEqual([
    "upi",
    "netbanking",
    undefined,
    undefined,
    undefined,
  ])
})
