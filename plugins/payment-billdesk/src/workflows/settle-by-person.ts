import { acquireLockStep, capturePaymentWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { ensureOrderTakesItStep, recordByPersonStep } from "./steps/person-settle-steps"
import type { PersonSettleInput } from "./steps/person-settle-steps"
import { authorizeOnOrderStep, finishOrderStep } from "./steps/settle-steps"

export const settleByPersonWorkflowId = "billdesk-settle-by-person"

/**
 * Settles an order on a person's word, by the road of a success of BillDesk's: under the cart's lock, at most one
 * capture for an order's life, repeatable after a crash at any step. BillDesk was asked before it began.
 */
export const settleByPersonWorkflow = createWorkflow(settleByPersonWorkflowId, (input: PersonSettleInput) => {
  acquireLockStep({ key: input.cart_id, timeout: 30, ttl: 120 })
  const recorded = recordByPersonStep(input)
  const decision = ensureOrderTakesItStep(recorded)
  when("billdesk-person-money-is-there", { decision }, ({ decision }) => decision.capture).then(() => {
    const authorized = authorizeOnOrderStep(decision)
    capturePaymentWorkflow.runAsStep({ input: { payment_id: authorized.payment_id } })
    finishOrderStep(decision)
  })
  releaseLockStep({ key: input.cart_id })
  return new WorkflowResponse(decision)
})
