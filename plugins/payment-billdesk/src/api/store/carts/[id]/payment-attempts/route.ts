import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BILLDESK_MODULE } from "../../../../../modules/billdesk"
import type { BillDeskModuleService } from "../../../../../modules/billdesk/service"
import { awaitOffer, offerAttempt } from "../../../../../workflows/offer-attempt"
import { startInTurn } from "../../../../../workflows/start-in-turn"
import { answerPayment } from "../../../../answer-payment"
import { answerRefusal } from "../../../../answer-refusal"
import { answerTooMany, LIMITS } from "../../../../rate-limits"
import { shopperDevice } from "../../../../shopper-device"
import type { DeviceBody } from "../../../../shopper-device"

/** Makes the unpaid order, reserves its stock, opens attempt 1 at BillDesk. Repeated, it answers with the same order. */
export async function POST(req: MedusaRequest<DeviceBody>, res: MedusaResponse): Promise<void> {
  const billdesk: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  const cartId = req.params["id"] ?? ""
  const turn = await LIMITS.startPayment.take(cartId)
  if (!turn.isAllowed) {
    answerTooMany(
      res,
      turn,
      "This bag was sent many times just now. Please wait a minute; nothing was charged.",
    )
    return
  }
  try {
    const { order_id: orderId, opened_attempt_id: opened } = await startInTurn(req.scope, cartId)
    if (opened !== null) await offerAttempt(req.scope, opened, shopperDevice(req, req.validatedBody))
    await answerPayment(req, res, { orderId, current: await awaitOffer(billdesk, orderId) })
  } catch (error) {
    answerRefusal(res, error)
  }
}
