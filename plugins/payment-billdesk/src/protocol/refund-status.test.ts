import fc from "fast-check"
import { expect, it } from "vitest"

import { readRefundStatus } from "./refund-status"

it("a refund is accepted before settlement and after it", () => {
  expect(readRefundStatus("0699")).toBe("accepted")
  expect(readRefundStatus("0799")).toBe("accepted")
})

it("a refund that failed is told from one that is on its way", () => {
  expect(readRefundStatus("0399")).toBe("failed")
})

it.each(["0002", "0300", "799", " 0799", "SUCCESS", "", "valueOf", "__proto__"])(
  "%j is asked about again",
  (status) => {
    expect(readRefundStatus(status)).toBe("pending")
  },
)

it("no other text ends the asking", () => {
  fc.assert(
    fc.property(fc.string(), (status) => {
      fc.pre(!["0699", "0799", "0399"].includes(status))
      expect(readRefundStatus(status)).toBe("pending")
    }),
  )
})
