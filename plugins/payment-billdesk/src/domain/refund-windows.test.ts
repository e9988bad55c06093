import { expect, it } from "vitest"
import { refundWindows } from "./refund-windows"

it("counts 90 days for a guest's card and 180 for a tokenised one from the transaction's own date", () => {
  expect(refundWindows("2026-01-01T00:00:00+05:30")).toEqual({
    guestCardUntil: new Date("2026-03-31T18:30:00Z"),
    tokenisedCardUntil: new Date("2026-06-29T18:30:00Z"),
  })
})

it.each([null, "", "yesterday"])("tells nothing of a date that is %j", (text) => {
  expect(refundWindows(text)).toBeUndefined()
})
