import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BILLDESK_MODULE } from "../../../../../modules/billdesk"
import type { BillDeskModuleService } from "../../../../../modules/billdesk/service"
import { awaitOffer, offerAttempt } from "../../../../../workflows/offer-attempt"
import { retryPaymentWorkflow } from "../../../../../workflows/retry-payment"
import { settleAttempt } from "../../../../../workflows/settle-attempt"
import { answerPayment } from "../../../../answer-payment"
import { answerRefusal } from "../../../../answer-refusal"
import { answerNotFound, opensOrder } from "../../../../order-key"
import { answerTooMany, LIMITS } from "../../../../rate-limits"
import { shopperDevice } from "../../../../shopper-device"
import type { DeviceBody } from "../../../../shopper-device"

/** One more attempt on the same order. The open one is asked about first: it may have been paid already. */
export async function POST(req: MedusaRequest<DeviceBody>, res: MedusaResponse): Promise<void> {
  const orderId = req.params["id"] ?? ""
  const billdesk: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  if (!(await opensOrder(req, res, orderId))) return
  const payment = await billdesk.ledger.payment(orderId)
  if (!payment) {
    answerNotFound(res)
    return
  }
  const turn = await LIMITS.newAttempt.take(orderId)
  if (!turn.isAllowed) {
    answerTooMany(res, turn, "You have tried many times just now. Please wait a minute; nothing was charged.")
    return
  }
  try {
    const open = (await billdesk.ledger.attempts(orderId)).at(-1)
    if (open?.status === "awaiting" && !(await settleAttempt(req.scope, open.id, "shopper"))) {
      // BillDesk does not answer: a second call would only make the shopper wait twice as long for nothing.
      await answerPayment(req, res, { orderId })
      return
    }
    const { result } = await retryPaymentWorkflow(req.scope).run({
      input: { order_id: orderId, cart_id: payment.cartId },
    })
    if (result.opened_attempt_id !== null) {
      await offerAttempt(req.scope, result.opened_attempt_id, shopperDevice(req, req.validatedBody))
    }
    await answerPayment(req, res, { orderId, current: await awaitOffer(billdesk, orderId) })
  } catch (error) {
    answerRefusal(res, error)
  }
}
