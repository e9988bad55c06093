import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BILLDESK_MODULE } from "../../../../../../modules/billdesk"
import type { BillDeskModuleService } from "../../../../../../modules/billdesk/service"
import { settleAttempt } from "../../../../../../workflows/settle-attempt"
import { answerPayment } from "../../../../../answer-payment"
import { opensOrder } from "../../../../../order-key"

/** A shopper may make us ask BillDesk once in this time for one order. */
const ONCE_IN_MS = 5000

/** Asks BillDesk now, about every attempt that can still bring money. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const orderId = req.params["id"] ?? ""
  if (!(await opensOrder(req, res, orderId))) return
  const { due, ledger }: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  if (!(await due.takeCheckTurn(orderId, ONCE_IN_MS))) {
    res.setHeader("Retry-After", String(ONCE_IN_MS / 1000))
    res.status(429).json({
      code: "asked_too_often",
      type: "not_allowed",
      message: "We have just asked the bank. Please wait a few seconds before asking again.",
    })
    return
  }
  for (const attempt of (await ledger.attempts(orderId)).reverse())
    await settleAttempt(req.scope, attempt.id, "shopper")
  await answerPayment(req, res, { orderId })
}
