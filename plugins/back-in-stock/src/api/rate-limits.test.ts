import { expect, test } from "vitest"
import { RateLimit } from "./rate-limits"

test("so many are allowed, the next is told when to come back, and another key does not wait", async () => {
  const limit = new RateLimit({ points: 2, duration: 60 })
  expect([await limit.take("a"), await limit.take("a")]).toEqual([0, 0])
  const seconds = await limit.take("a")
  expect(seconds).toBeGreaterThan(50)
  expect(seconds).toBeLessThanOrEqual(60)
  expect(await limit.take("b")).toBe(0)
})
