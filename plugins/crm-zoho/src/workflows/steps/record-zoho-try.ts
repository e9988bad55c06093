import { MedusaError } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

import { recordTry } from "../record-try"
import type { FinishedDelivery } from "../record-try"
import { zohoModule } from "../zoho-module"

/** Writes the try's result to the ledger. */
export const recordZohoTryStep = createStep(
  "record-zoho-try",
  async (finished: FinishedDelivery, { container }) => {
    const { desk } = zohoModule(container)
    if (!desk) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Zoho CRM is switched off.")
    return new StepResponse(await recordTry(container, desk, finished))
  },
)
