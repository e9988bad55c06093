import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BILLDESK_MODULE } from "../../../../../../modules/billdesk"
import type { BillDeskModuleService } from "../../../../../../modules/billdesk/service"
import { checkOrder } from "../../../../../../workflows/check-order"
import { answerPayment } from "../../../../../answer-payment"
import { opensOrder } from "../../../../../order-key"
import { ASKED_ONCE_IN_MS } from "../../../../../rate-limits"

/** Asks BillDesk now, about every attempt that can still bring money. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const orderId = req.params["id"] ?? ""
  if (!(await opensOrder(req, res, orderId))) return
  const { due }: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  if (!(await due.takeCheckTurn(orderId, ASKED_ONCE_IN_MS))) {
    res.setHeader("Retry-After", String(ASKED_ONCE_IN_MS / 1000))
    res.status(429).json({
      code: "asked_too_often",
      type: "not_allowed",
      message: "We have just asked the bank. Please wait a few seconds before asking again.",
    })
    return
  }
  await checkOrder(req.scope, orderId, "shopper")
  await answerPayment(req, res, { orderId })
}
