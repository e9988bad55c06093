import fc from "fast-check"
import { expect, it } from "vitest"

import { indiaDate, indiaDateTime, indiaTimestamp } from "./india-time"

const seconds = fc
  .integer({ min: Date.UTC(2000, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 })
  .map((second) => new Date(second * 1000))

it("Indian time is five and a half hours ahead of UTC", () => {
  const at = new Date("2025-01-20T08:35:09.999Z")
  expect(indiaDateTime(at)).toBe("2025-01-20T14:05:09+05:30")
  expect(indiaTimestamp(at)).toBe("20250120140509")
  expect(indiaDate(at)).toBe("2025-01-20")
})

it("the day changes at half past six in the evening of UTC", () => {
  expect(indiaDate(new Date("2025-12-31T18:29:59Z"))).toBe("2025-12-31")
  expect(indiaDate(new Date("2025-12-31T18:30:00Z"))).toBe("2026-01-01")
})

it("a date-time names the same moment when it is read back", () => {
  fc.assert(
    fc.property(seconds, (at) => void expect(new Date(indiaDateTime(at)).getTime()).toBe(at.getTime())),
  )
})

it("a timestamp is fourteen digits, and later ones sort later", () => {
  fc.assert(
    fc.property(seconds, seconds, (one, other) => {
      expect(indiaTimestamp(one)).toMatch(/^\d{14}$/)
      expect(Math.sign(Number(indiaTimestamp(one)) - Number(indiaTimestamp(other)))).toBe(
        Math.sign(one.getTime() - other.getTime()),
      )
    }),
  )
})
