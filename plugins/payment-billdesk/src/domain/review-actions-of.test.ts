import { expect, it } from "vitest"
import { reviewActionsOf } from "./review-actions-of"

it("late money without stock can be fulfilled, refunded or closed", () => {
  const review = { reason: "paid_without_stock", state: "open" } as const
  expect(reviewActionsOf(review)).toEqual(["fulfil", "refund", "close"])
})

it("money for another merchant can only be settled outside", () => {
  expect(reviewActionsOf({ reason: "merchant_mismatch", state: "open" })).toEqual(["close"])
})

it.each(["refunding", "closed"] as const)("a case that is %s leaves nothing to press", (state) => {
  expect(reviewActionsOf({ reason: "double_payment", state })).toEqual([])
})
