import { expect, test } from "vitest"
import { dayBefore, dayIn } from "./day-in"
import { momentIn } from "./export-columns"

test.each([
  ["2026-11-22T18:29:59Z", "2026-11-22"],
  ["2026-11-22T18:30:00Z", "2026-11-23"],
])("%s is in India the day %s", (moment, day) => {
  expect(dayIn("Asia/Kolkata", new Date(moment))).toBe(day)
})

test("the day before the first of March knows leap years", () => {
  expect([dayBefore("2028-03-01"), dayBefore("2026-03-01"), dayBefore("2026-01-01")]).toEqual([
    "2028-02-29",
    "2026-02-28",
    "2025-12-31",
  ])
})

test("a moment in the export is written as a spreadsheet reads it", () => {
  expect(momentIn("Asia/Kolkata", "2026-11-22T06:40:49.123456Z")).toBe("2026-11-22 12:10:49")
})
