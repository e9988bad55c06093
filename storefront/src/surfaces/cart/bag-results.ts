/** Why something was not put into the bag. */
export const ADD_PROBLEMS = {
  gone: "This product is no longer in the shop.",
  choose: "Please choose how you want it first.",
  out: "Sorry, this one is out of stock.",
  short: "There are not that many left. Please choose fewer.",
  outage: "The shop is not answering just now. Your bag is kept; please try again in a moment.",
} as const

export type AddProblem = keyof typeof ADD_PROBLEMS

/** What became of "Add to bag". `at` tells two equal results apart. */
export type AddResult =
  | { readonly kind: "idle" }
  | { readonly kind: "added"; readonly message: string; readonly at: number }
  | { readonly kind: "refused"; readonly problem: AddProblem; readonly message: string; readonly at: number }

/** What became of a change to a line. */
export type ChangeResult =
  { readonly kind: "idle" } | { readonly kind: "changed" | "refused"; readonly message: string }

/** The result that an address names after a post without JavaScript; idle for anything else. */
export function addResultIn(named: string | undefined): AddResult {
  if (named === undefined || !isAddProblem(named)) return { kind: "idle" }
  return { kind: "refused", problem: named, message: ADD_PROBLEMS[named], at: 0 }
}

function isAddProblem(name: string): name is AddProblem {
  return Object.hasOwn(ADD_PROBLEMS, name)
}
