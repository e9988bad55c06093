import { expect, test } from "vitest"
import { adminBenchArguments } from "./arguments.ts"

test("a hundred thousand orders are measured unless something else is asked", () => {
  expect(adminBenchArguments([])).toEqual({ orders: 100_000, times: 40 })
  expect(adminBenchArguments(["--times", "5", "--orders", "2000"])).toEqual({ orders: 2000, times: 5 })
})

test.each([[["--order", "5"]], [["--orders"]], [["--times", "0"]], [["--times", "1.5"]]])(
  "%j is refused in words",
  (given) => {
    expect(() => adminBenchArguments(given)).toThrow(/\.$/)
  },
)
