import { acquireLockStep, cancelOrderWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { checkExpiryStep, finishExpiryStep } from "./steps/expiry-steps"

export const expirePaymentWorkflowId = "billdesk-expire-payment"

/**
 * Gives up an unpaid order after its time: cancels it, which releases its stock, and gives its promotions back.
 * BillDesk has had its last word on every attempt before this begins; under the lock that is looked at once more.
 */
export const expirePaymentWorkflow = createWorkflow(
  expirePaymentWorkflowId,
  (input: { order_id: string; cart_id: string }) => {
    acquireLockStep({ key: input.cart_id, timeout: 30, ttl: 120 })
    const check = checkExpiryStep(input)
    when("billdesk-order-still-stands", { check }, ({ check }) => check.cancel).then(() => {
      cancelOrderWorkflow.runAsStep({ input: { order_id: input.order_id } })
    })
    when("billdesk-order-given-up", { check }, ({ check }) => check.expire).then(() => {
      finishExpiryStep(input)
    })
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(check)
  },
)
