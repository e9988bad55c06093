import {
  acquireLockStep,
  capturePaymentWorkflow,
  emitEventStep,
  releaseLockStep,
} from "@medusajs/medusa/core-flows"
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { PAYMENT_FAILED_EVENT } from "./payment-failed-event"
import {
  authorizeOnOrderStep,
  ensureOrderStandsStep,
  finishOrderStep,
  recordDecisionStep,
} from "./steps/settle-steps"
import type { SettleInput } from "./steps/settle-steps"

export const settlePaymentWorkflowId = "billdesk-settle-payment"

/**
 * Brings an order into agreement with what BillDesk says of one attempt: at most one authorization and one capture for
 * an order's life, under the cart's lock. Repeatable after a crash at any step; BillDesk was asked before it began.
 */
export const settlePaymentWorkflow = createWorkflow(settlePaymentWorkflowId, (input: SettleInput) => {
  acquireLockStep({ key: input.cart_id, timeout: 30, ttl: 120 })
  const recorded = recordDecisionStep(input)
  const decision = ensureOrderStandsStep(recorded)
  when("billdesk-money-is-there", { decision }, ({ decision }) => decision.capture).then(() => {
    const authorized = authorizeOnOrderStep(decision)
    capturePaymentWorkflow.runAsStep({ input: { payment_id: authorized.payment_id } })
    finishOrderStep(decision)
  })
  when("billdesk-attempt-failed", { decision }, ({ decision }) => decision.failed_attempt_id !== null).then(
    () => {
      const data = transform({ decision }, ({ decision: { order_id, failed_attempt_id } }) => ({
        order_id,
        attempt_id: failed_attempt_id,
      }))
      emitEventStep({ eventName: PAYMENT_FAILED_EVENT, data })
    },
  )
  releaseLockStep({ key: input.cart_id })
  return new WorkflowResponse(decision)
})
