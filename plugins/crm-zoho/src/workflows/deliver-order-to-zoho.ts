import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk"

import type { ClaimedDelivery } from "../modules/zoho-crm/deliveries"
import { pushOrderToZohoStep } from "./steps/push-order-to-zoho"
import { recordZohoTryStep } from "./steps/record-zoho-try"

/**
 * One try for a claimed delivery. When it breaks off anywhere (a crash, the database away), the lease ends by itself
 * and the next worker looks the order up in Zoho before it sends.
 */
export const deliverOrderToZohoWorkflow = createWorkflow(
  "deliver-order-to-zoho",
  (delivery: ClaimedDelivery) => {
    const report = pushOrderToZohoStep(delivery)
    return new WorkflowResponse(recordZohoTryStep({ delivery, report }))
  },
)
