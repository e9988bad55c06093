import fc from "fast-check"
import { expect, it } from "vitest"
import { nextPollAt } from "./poll-plan"

const OPENED = new Date("2026-01-20T09:00:00Z")
const after = (minutes: number) => new Date(OPENED.getTime() + minutes * 60_000)

it("asks first two minutes after the attempt was opened", () => {
  expect(nextPollAt(OPENED, OPENED, 0)).toEqual(after(2))
})

it("asks at 5 minutes when asked at 2", () => {
  expect(nextPollAt(OPENED, after(2), 0)).toEqual(after(5))
})

it("ends after four days", () => {
  expect(nextPollAt(OPENED, after(4 * 24 * 60 + 1), 0)).toBeNull()
})

it("lies always in the future and never more than a day and half a minute away while the plan runs", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 4 * 24 * 60 - 1, noNaN: true }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (age, chance) => {
        const now = after(age)
        const next = nextPollAt(OPENED, now, chance)
        expect(next).not.toBeNull()
        const wait = (next?.getTime() ?? 0) - now.getTime()
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(24 * 60 * 60_000 + 30_000)
      },
    ),
  )
})
