import { expect, test } from "vitest"
import { indiaMoment } from "./india-moment"

test("a moment is told in India's time, also when that is the next day or year", () => {
  expect(indiaMoment(new Date("2026-11-21T17:11:59Z"))).toBe("21 November 2026, 22:41 IST")
  expect(indiaMoment(new Date("2026-12-31T18:30:00Z"))).toBe("1 January 2027, 00:00 IST")
})
