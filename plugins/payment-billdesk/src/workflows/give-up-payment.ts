import { acquireLockStep, cancelOrderWorkflow, releaseLockStep } from "@medusajs/medusa/core-flows"
import { createWorkflow, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { checkGivingUpStep, finishGivingUpStep } from "./steps/giving-up-steps"
import type { GivingUpInput } from "./steps/giving-up-steps"

export const giveUpPaymentWorkflowId = "billdesk-give-up-payment"

/** A person gives an unpaid order up before its time, by the road of an expiry. BillDesk has had its last word. */
export const giveUpPaymentWorkflow = createWorkflow(giveUpPaymentWorkflowId, (input: GivingUpInput) => {
  acquireLockStep({ key: input.cart_id, timeout: 30, ttl: 120 })
  const check = checkGivingUpStep(input)
  when("billdesk-given-up-order-stands", { check }, ({ check }) => check.cancel).then(() => {
    cancelOrderWorkflow.runAsStep({ input: { order_id: input.order_id } })
  })
  finishGivingUpStep(input)
  releaseLockStep({ key: input.cart_id })
  return new WorkflowResponse(check)
})
