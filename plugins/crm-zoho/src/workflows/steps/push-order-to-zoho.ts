import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import type { ClaimedDelivery } from "../../modules/zoho-crm/deliveries"
import { tryOrder } from "../try-order"
import { zohoModule } from "../zoho-module"

/** Speaks to Zoho about one order. No compensation: what is in Zoho is true and stays. */
export const pushOrderToZohoStep = createStep(
  "push-order-to-zoho",
  async (delivery: ClaimedDelivery, { container }) => {
    const { desk } = zohoModule(container)
    if (!desk) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Zoho CRM is switched off.")
    return new StepResponse(await tryOrder(container, desk, delivery))
  },
)
