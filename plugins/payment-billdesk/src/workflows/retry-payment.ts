import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { openNextAttemptStep } from "./steps/open-attempt"

export const retryPaymentWorkflowId = "billdesk-retry-payment"

/** One more attempt on the same order, under the cart's lock; refused when it is paid, expired or under review. */
export const retryPaymentWorkflow = createWorkflow(
  retryPaymentWorkflowId,
  (input: { order_id: string; cart_id: string }) => {
    acquireLockStep({ key: input.cart_id, timeout: 30, ttl: 120 })
    const opened = openNextAttemptStep({ order_id: input.order_id })
    releaseLockStep({ key: input.cart_id })
    return new WorkflowResponse(opened)
  },
)
