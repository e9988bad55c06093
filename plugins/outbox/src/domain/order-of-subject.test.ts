import { expect, test } from "vitest"
import { orderOfSubject } from "./order-of-subject"

test.each([
  ["order_1", "order_1"],
  ["order_1:reminder", "order_1"],
  ["cus_1", undefined],
  ["reorder_1", undefined],
  ["", undefined],
])("%j is about %s", (subject, order) => {
  expect(orderOfSubject(subject)).toBe(order)
})
