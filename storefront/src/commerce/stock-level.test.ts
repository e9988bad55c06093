import fc from "fast-check"
import { expect, test } from "vitest"
import { isLast, levelOfAll, MOST_PER_ORDER, mostChoosable, stockLevel } from "./stock-level"

test("five and fewer are counted aloud, none is out of stock, more is in stock", () => {
  expect(stockLevel(6)).toEqual({ kind: "in", available: 6 })
  expect(stockLevel(5)).toEqual({ kind: "few", available: 5 })
  expect(stockLevel(0)).toEqual({ kind: "out" })
  expect(stockLevel(-3)).toEqual({ kind: "out" })
  expect(stockLevel(null)).toEqual({ kind: "in", available: null })
})

test("a product is in stock while one of its variants is", () => {
  expect(levelOfAll([0, 0, 3]).kind).toBe("few")
  expect(levelOfAll([0, null]).kind).toBe("in")
  expect(levelOfAll([0, -2]).kind).toBe("out")
  expect(levelOfAll([]).kind).toBe("out")
})

test("three and fewer are the last pieces; none, uncounted and unknown are not", () => {
  expect([1, 2, 3].every(isLast)).toBe(true)
  expect([4, 0, -1, null, undefined].some(isLast)).toBe(false)
})

test("nobody can choose more than is left", () => {
  fc.assert(
    fc.property(fc.integer({ min: -10, max: 1000 }), (left) => {
      const most = mostChoosable(stockLevel(left))
      expect(most).toBeLessThanOrEqual(Math.max(0, left))
      expect(most).toBeLessThanOrEqual(MOST_PER_ORDER)
    }),
  )
})
