import type { Errors, Values } from "./check-fields"
import type { Step } from "./steps"

export type StepProblem =
  /** Some fields need another look. */
  | { readonly kind: "fields"; readonly errors: Errors }
  /** The bag is not what the shopper saw; the page says what has changed. */
  | { readonly kind: "changed"; readonly message: string }
  /** The amount that was shown is no longer the amount to pay. */
  | { readonly kind: "total"; readonly message: string }
  /** The backend said no. */
  | { readonly kind: "refused"; readonly message: string }
  /** Nobody answered. Trying again is safe. */
  | { readonly kind: "outage"; readonly message: string }

/** What comes back to a step's form when the shopper is not sent on. */
export interface StepState {
  readonly step: Step
  readonly problem: StepProblem | undefined
  readonly values: Values
  /** Counts the answers, so that two equal problems are announced twice. */
  readonly round: number
}
