import { describe, expect, it } from "vitest"
import { readOrderNumber } from "./order-number"

describe("an order number", () => {
  it.each([
    ["SL1000123", "SL1000123", -1],
    [" sl 1000 123 ", "SL1000123", -1],
    ["#12", "12", 12],
    ["１２", "12", 12],
    ["9999999999", "9999999999", -1],
  ])("%j is looked for as %s", (typed, own, counted) => {
    expect(readOrderNumber(typed)).toEqual({ own, counted })
  })

  it.each([[""], ["   "], ["SL%"], ["' or 1=1"], ["SL1\u0000"], ["🙂"], ["१२"], ["1".repeat(10_000)]])(
    "%j is none",
    (typed) => {
      expect(readOrderNumber(typed)).toBeUndefined()
    },
  )
})
