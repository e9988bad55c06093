import { expect, it } from "vitest"

import { systemClock } from "./clock"

it("the system's clock tells the time of now", () => {
  const before = Date.now()
  const told = systemClock().getTime()
  expect(told).toBeGreaterThanOrEqual(before)
  expect(told).toBeLessThanOrEqual(Date.now())
})
