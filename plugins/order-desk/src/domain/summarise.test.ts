import { expect, test } from "vitest"
import { daysBetween, isDay } from "./days-between"
import { summarise, type DayOfStatus } from "./summarise"

const day = (
  status: DayOfStatus["status"],
  orders: number,
  more: Partial<DayOfStatus> = {},
): DayOfStatus => ({
  day: "2026-11-21",
  status,
  orders,
  total: orders * 100,
  paid: 0,
  refunded: 0,
  refunded_orders: 0,
  ...more,
})

test("the success rate leaves out what is not decided, and is never rounded up", () => {
  const { success } = summarise(
    [day("successful", 2), day("failed", 1), day("pending", 7), day("review", 1)],
    [],
  )
  expect(success).toEqual({ paid_orders: 2, decided_orders: 3, basis_points: 6666 })
  expect(summarise([day("pending", 1)], []).success.basis_points).toBeNull()
})

test("every day of a range is there, with or without orders", () => {
  const { days } = summarise([day("successful", 2, { paid: 200 })], daysBetween("2026-11-20", "2026-11-22"))
  expect(days.map(({ day: on, orders, paid }) => [on, orders, paid])).toEqual([
    ["2026-11-20", 0, 0],
    ["2026-11-21", 2, 200],
    ["2026-11-22", 0, 0],
  ])
})

test("a day is one of the calendar", () => {
  expect(["2026-11-22", "2028-02-29"].every(isDay)).toBe(true)
  expect(["2026-02-30", "2026-2-3", "today", "0001-01-01", "2026-11-22T00:00"].some(isDay)).toBe(false)
  expect(daysBetween("2026-02-27", "2026-03-01")).toEqual(["2026-02-27", "2026-02-28", "2026-03-01"])
})
