import fc from "fast-check"
import { expect, test } from "vitest"
import { askedWaitMs, backoffMs, DEFAULT_BACKOFF_SECONDS, LONGEST_WAIT_MS } from "./backoff"

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

test("the waits are 30 s, 2 min, 10 min, 30 min, 2 h, 6 h and 12 h, and after the eighth try there is none", () => {
  const waits = Array.from({ length: 8 }, (_, index) => backoffMs(DEFAULT_BACKOFF_SECONDS, index + 1, 0.5))
  expect(waits.map((wait) => wait && wait / 60_000)).toEqual([0.5, 2, 10, 30, 120, 360, 720, undefined])
})

test("a wait lies within 20 % of its step", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 7 }), chance, (tries, luck) => {
      const step = (DEFAULT_BACKOFF_SECONDS[tries - 1] ?? 0) * 1000
      const wait = backoffMs(DEFAULT_BACKOFF_SECONDS, tries, luck) ?? 0
      expect(wait).toBeGreaterThanOrEqual(step * 0.8)
      expect(wait).toBeLessThanOrEqual(step * 1.2)
    }),
  )
})

const now = new Date("2026-11-21T10:00:00Z")

test("a wait that was asked for is never shortened, whether it is a moment or a span", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: LONGEST_WAIT_MS }), chance, (asked, luck) => {
      const span = askedWaitMs(asked, now, luck)
      expect(span).toBeGreaterThanOrEqual(asked)
      expect(span).toBeLessThanOrEqual(asked * 1.2 + 1)
      expect(askedWaitMs(new Date(now.getTime() + asked), now, luck)).toBe(span)
    }),
  )
})

test.each([
  ["in the past", new Date(0), 0],
  ["that is no moment", new Date(Number.NaN), 0],
  ["below zero", -5000, 0],
  ["of a year", 365 * 24 * 3_600_000, LONGEST_WAIT_MS],
])("a wish %s is bounded", (_what, after, wait) => {
  expect(askedWaitMs(after, now, 0)).toBe(wait)
})
