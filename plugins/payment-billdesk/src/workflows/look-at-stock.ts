import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"
import { lookAtStockStep } from "./steps/look-at-stock"

export const lookAtStockWorkflowId = "billdesk-look-at-stock"

/** Refuses a bag that is certainly sold out, without any lock. Changes nothing. */
export const lookAtStockWorkflow = createWorkflow(lookAtStockWorkflowId, (input: { cart_id: string }) => {
  return new WorkflowResponse(lookAtStockStep(input))
})
