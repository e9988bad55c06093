import type { WorthProperties } from "@/handoff/shop-events"

/** Why something was not put into the bag. The words for it are `cart.problems.<name>`. */
const ADD_PROBLEMS = ["gone", "choose", "out", "short", "outage"] as const

export type AddProblem = (typeof ADD_PROBLEMS)[number]

/** What became of "Add to bag". `at` tells two equal results apart. */
export type AddResult =
  | { readonly kind: "idle" }
  | { readonly kind: "added"; readonly message: string; readonly at: number; readonly event: WorthProperties }
  /** `message` is empty when the problem's own words say it. */
  | { readonly kind: "refused"; readonly problem: AddProblem; readonly message: string; readonly at: number }

/** The result that an address names after a post without JavaScript; idle for anything else. */
export function addResultIn(named: string | undefined): AddResult {
  const problem = ADD_PROBLEMS.find((candidate) => candidate === named)
  return problem ? { kind: "refused", problem, message: "", at: 0 } : { kind: "idle" }
}
