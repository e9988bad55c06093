import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { mayExpire } from "../../domain/expiry"
import { BILLDESK_MODULE } from "../../modules/billdesk"
import type { BillDeskModuleService } from "../../modules/billdesk/service"
import { promotionUse } from "./promotion-use"
import { readOrderPayment } from "./read-order-payment"

export interface ExpiryCheck {
  /** Nobody can pay any more. */
  readonly expire: boolean
  /** The order still stands; false when a crash came after its cancellation. */
  readonly cancel: boolean
}

export const checkExpiryStep = createStep(
  "billdesk-check-expiry",
  async (input: { order_id: string }, { container }) => {
    const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
    const [payment, attempts, order] = await Promise.all([
      billdesk.ledger.payment(input.order_id),
      billdesk.ledger.attempts(input.order_id),
      readOrderPayment(container, input.order_id),
    ])
    const expire =
      payment !== undefined &&
      order !== undefined &&
      mayExpire({ payment, attempts, now: billdesk.clock(), graceMs: billdesk.settings.expiryGraceMs }) &&
      (await billdesk.settlements.claimForExpiry(payment.orderId))
    const check: ExpiryCheck = { expire, cancel: expire && !order.isCanceled }
    return new StepResponse(check)
  },
)

export const finishExpiryStep = createStep(
  "billdesk-finish-expiry",
  async (input: { order_id: string }, { container }) => {
    const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
    // The compare and set admits one run only, so promotion use is given back once.
    if (await billdesk.settlements.recordGivenUp(input.order_id, "expiry"))
      await giveBackPromotionUse(container, input.order_id)
    return new StepResponse(undefined)
  },
)

/** Cancelling an order does not give promotion use back by itself (measured on Medusa 2.21.2). */
export async function giveBackPromotionUse(container: MedusaContainer, orderId: string): Promise<void> {
  const { actions, registration } = await promotionUse(container, orderId)
  if (actions.length > 0) await container.resolve(Modules.PROMOTION).revertUsage(actions, registration)
}
