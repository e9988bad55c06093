import { completeCartWorkflow, acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { checkPayableCartStep } from "./steps/check-payable-cart"
import { openFirstAttemptStep } from "./steps/open-attempt"

export const startPaymentWorkflowId = "billdesk-start-payment"

/**
 * Turns a cart into its unpaid order, with the stock reserved, and writes the first attempt down. Under the cart's
 * lock, and without any call to BillDesk. Run again, or twice at once, it answers with the same order.
 */
export const startPaymentWorkflow = createWorkflow(startPaymentWorkflowId, (input: { cart_id: string }) => {
  acquireLockStep({ key: input.cart_id, timeout: 30, ttl: 120 })
  checkPayableCartStep({ cart_id: input.cart_id })
  const order = completeCartWorkflow.runAsStep({ input: { id: input.cart_id } })
  const opened = openFirstAttemptStep({ order_id: order.id, cart_id: input.cart_id })
  releaseLockStep({ key: input.cart_id })
  return new WorkflowResponse(opened)
})
