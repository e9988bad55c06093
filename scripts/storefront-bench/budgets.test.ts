import { expect, test } from "vitest"
import { BENCH_PAGES, budgetOf, isBeyond, METRICS } from "./budgets.ts"

test("a target is never on the wrong side of its fail column", () => {
  for (const page of BENCH_PAGES) {
    for (const metric of Object.keys(METRICS) as (keyof typeof METRICS)[]) {
      const budget = budgetOf(page, metric)
      expect(isBeyond(metric, budget.target, budget), `${page.name} ${metric}`).toBe(false)
    }
  }
})

test("fewer points and more bytes are failures, one third party is one too many", () => {
  const [home] = BENCH_PAGES
  if (!home) throw new Error("there is no page")
  expect(isBeyond("accessibility", 99, budgetOf(home, "accessibility"))).toBe(true)
  expect(isBeyond("js", 180.1, budgetOf(home, "js"))).toBe(true)
  expect(isBeyond("thirdParty", 1, budgetOf(home, "thirdParty"))).toBe(true)
})
