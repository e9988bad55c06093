import { describe, expect, it } from "vitest"
import { RateLimit } from "./rate-limit"

describe("a rate limit", () => {
  it("allows so many of one key, says when to come back, and leaves other keys alone", async () => {
    const limit = new RateLimit(3)
    for (let i = 0; i < 3; i += 1) expect(await limit.take("a")).toBe(0)
    const wait = await limit.take("a")
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
    expect(await limit.take("b")).toBe(0)
  })

  it("does not count what is given back", async () => {
    const limit = new RateLimit(2)
    for (let i = 0; i < 50; i += 1) {
      expect(await limit.take("a")).toBe(0)
      await limit.giveBack("a")
    }
  })
})
