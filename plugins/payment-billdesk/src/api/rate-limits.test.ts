import { describe, expect, it } from "vitest"
import { MAX_COUNTERS, RateLimit } from "./rate-limits"

describe("a rate limit", () => {
  it("allows so many of one key, says when to come back, and leaves other keys alone", async () => {
    const limit = new RateLimit(3)
    for (let i = 0; i < 3; i += 1)
      expect(await limit.take("a")).toEqual({ isAllowed: true, retryAfterSeconds: 0 })
    const spent = await limit.take("a")
    expect(spent.isAllowed).toBe(false)
    expect(spent.retryAfterSeconds).toBeGreaterThan(0)
    expect(spent.retryAfterSeconds).toBeLessThanOrEqual(60)
    expect((await limit.take("b")).isAllowed).toBe(true)
  })

  it("does not count what is given back", async () => {
    const limit = new RateLimit(2)
    for (let i = 0; i < 50; i += 1) {
      expect((await limit.take("a")).isAllowed).toBe(true)
      await limit.giveBack("a")
    }
  })

  it("remembers no more counters than it has, whatever keys are sent", { timeout: 60_000 }, async () => {
    const limit = new RateLimit(1)
    for (let i = 0; i < 100_000; i += 1) await limit.take(`key ${String(i)}`)
    expect(limit.size).toBeGreaterThan(MAX_COUNTERS / 2)
    expect(limit.size).toBeLessThanOrEqual(MAX_COUNTERS)
  })
})
