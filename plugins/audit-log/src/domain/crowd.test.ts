import { expect, test } from "vitest"
import { crowd } from "./crowd"

test("the first of a minute are kept, and the next minute tells how many were not", () => {
  const admit = crowd(2)
  expect([0, 1, 2, 3].map((now) => admit(now).isKept)).toEqual([true, true, false, false])
  expect(admit(60_000)).toEqual({ isKept: true, left: 2 })
  expect(admit(60_001)).toEqual({ isKept: true, left: 0 })
})
