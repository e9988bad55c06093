import "server-only"
import { redirect } from "next/navigation"
import { keepCheckoutAnswer, readCheckoutAnswer } from "@/handoff/checkout-answer"
import { isPlainPost } from "@/handoff/plain-post"
import { urls } from "@/handoff/urls"
import { actionLanguage } from "@/language/action-language"
import { inLanguage } from "@/language/languages"
import { faultsOf, type Values } from "./check-fields"
import type { StepProblem, StepState } from "./step-state"
import {
  BILLING_FIELDS,
  CONTACT_FIELDS,
  type FieldName,
  PLACE_FIELDS,
  RECIPIENT_FIELDS,
  type Step,
} from "./steps"

/** The state for a step's form; a browser without JavaScript finds it on the step's page. */
export async function answerStep(
  before: StepState,
  problem: StepProblem,
  values: Values,
): Promise<StepState> {
  const { step } = before
  if (!(await isPlainPost())) return { step, problem, values, round: before.round + 1 }
  const message = problem.kind === "fields" ? "" : problem.message
  await keepCheckoutAnswer({ step, kind: problem.kind, message, values })
  redirect(inLanguage(await actionLanguage(), urls.checkoutStep(step)))
}

/** The state in which a step's form starts: what the bag knows, or what came of a post without JavaScript before. */
export async function startingState(step: Step, saved: Values): Promise<StepState> {
  const answer = await readCheckoutAnswer()
  if (answer?.step !== step) return { step, problem: undefined, values: saved, round: 0 }
  const { kind, message } = answer
  const values: Values = step === "payment" ? saved : answer.values
  if (kind !== "fields") return { step, problem: { kind, message }, values, round: 0 }
  return { step, problem: { kind, errors: faultsOf(values, fieldsOf(step, values)) }, values, round: 0 }
}

function fieldsOf(step: Step, values: Values): readonly FieldName[] {
  if (step === "contact") return CONTACT_FIELDS
  const billing = BILLING_FIELDS.map((field) => `billing.${field}` as const)
  const recipient = "fullName" in values ? RECIPIENT_FIELDS : []
  return [...recipient, ...PLACE_FIELDS, "gstin", ...("billing.fullName" in values ? billing : [])]
}
