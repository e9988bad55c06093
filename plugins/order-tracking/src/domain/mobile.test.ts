import fc from "fast-check"
import { deliveryRules } from "medusa-plugin-india-checkout/contract"
import { describe, expect, it } from "vitest"
import { readMobile } from "./mobile"

describe("a mobile number", () => {
  it.each([
    ["9876543210"],
    ["098765 43210"],
    ["+91 98765-43210"],
    ["0091 (98765) 43210"],
    ["९८७६५४३२१०"],
    ["\u200e+919876543210\u202c"],
  ])("%s is one and the same", (typed) => {
    expect(readMobile(typed)).toBe("+919876543210")
  })

  it.each([[""], ["1234567890"], ["+1 415 555 0100"], ["98765\u000043210"], ["9".repeat(10_000)], ["🙂"]])(
    "%j is none",
    (typed) => {
      expect(readMobile(typed)).toBeUndefined()
    },
  )

  it("is read as the checkout reads it, whatever is typed", () => {
    const likely = fc.array(fc.constantFrom(..."+0 9-8(7)6.५\u200b१12\tA"), { maxLength: 20 })
    fc.assert(
      fc.property(
        fc.oneof(
          likely.map((parts) => parts.join("")),
          fc.string(),
        ),
        (typed) => {
          const checked = deliveryRules.mobile.check(typed)
          expect(readMobile(typed)).toBe(checked.ok ? checked.value : undefined)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
