import { expect, test } from "vitest"
import { table } from "./table.ts"

test("a figure says whether it keeps its bound, or is what it must be", () => {
  const lines = table([
    { what: "answered, p95", value: 80, unit: "ms", bound: 100 },
    { what: "answered, last", value: 180, unit: "ms", bound: 100 },
    { what: "orders", value: 10, unit: "orders", exactly: 10 },
    { what: "lost", value: 1, unit: "orders", exactly: 0 },
    { what: "drained", value: 24.2, unit: "orders/s", least: 20 },
    { what: "drained slowly", value: 12, unit: "orders/s", least: 20 },
    { what: "ratio", value: 1.234, unit: "×" },
  ]).split("\n")
  expect(lines.map((line) => line.replace(/\s+/g, " "))).toEqual([
    "answered, p95 80 ms within 100 ms",
    "answered, last 180 ms BEYOND 100 ms",
    "orders 10 orders as it must be",
    "lost 1 orders NOT 0 orders",
    "drained 24 orders/s reaches 20 orders/s",
    "drained slowly 12 orders/s BELOW 20 orders/s",
    "ratio 1.23 ×",
  ])
})
