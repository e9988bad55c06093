import { expect, test } from "vitest"
import { sizeOrder } from "./size-order"

test("letters go from small to large, then numbers, then names", () => {
  const sizes = ["One size", "XL", "42", "S", "9.5", "xs", "M", "Free"]
  expect(sizes.toSorted(sizeOrder)).toEqual(["xs", "S", "M", "XL", "9.5", "42", "Free", "One size"])
})
