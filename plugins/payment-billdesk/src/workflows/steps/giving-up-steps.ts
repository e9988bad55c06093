import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { isStillOpen } from "../../domain/expiry"
import { judgeMove } from "../../domain/override-table"
import { BILLDESK_MODULE } from "../../modules/billdesk"
import type { BillDeskModuleService } from "../../modules/billdesk/service"
import { PaymentRefusal } from "../payment-refusal"
import { readOverrideStanding } from "../read-override-standing"
import { giveBackPromotionUse } from "./expiry-steps"
import type { ExpiryCheck } from "./expiry-steps"

export interface GivingUpInput {
  readonly order_id: string
  readonly cart_id: string
  readonly reason: string
  readonly person_id: string
}

/** Under the cart's lock: still unpaid, nothing open at BillDesk, nobody else at it. */
export const checkGivingUpStep = createStep(
  "billdesk-check-giving-up",
  async (input: GivingUpInput, { container }) => {
    const { settlements }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
    const found = await readOverrideStanding(container, input.order_id)
    if (!found) throw new PaymentRefusal("order_not_found", "This order is not paid through BillDesk.")
    const rule = judgeMove(found.standing, "expired")
    if (!rule.allowed) throw new PaymentRefusal("stale", rule.why)
    if (found.attempts.some(isStillOpen))
      throw new PaymentRefusal(
        "open_attempt",
        "The shopper has just begun another payment. An order is given up only when nothing of it can be paid.",
      )
    if (!(await settlements.claimForExpiry(input.order_id, "merchant")))
      throw new PaymentRefusal(
        "order_in_work",
        "Another process is working on this order's payment. Look again in a minute. Nothing was changed.",
      )
    const check: ExpiryCheck = { expire: true, cancel: !found.isCanceled }
    return new StepResponse(check)
  },
)

export const finishGivingUpStep = createStep(
  "billdesk-finish-giving-up",
  async (input: GivingUpInput, { container }) => {
    const { settlements }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
    const detail = { source: "person", by: input.person_id, why: input.reason }
    if (await settlements.recordGivenUp(input.order_id, "merchant", detail))
      await giveBackPromotionUse(container, input.order_id)
    return new StepResponse(undefined)
  },
)
