import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AttemptRecord } from "../domain/records"
import { orderToken } from "../domain/order-token"
import { shopperView } from "../domain/shopper-view"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { answerNotFound } from "./order-key"
import { readShopperOrder } from "./read-shopper-order"

/** Answers what the shopper may know about an order's payment, from our stored state. */
export async function answerPayment(
  req: MedusaRequest<unknown>,
  res: MedusaResponse,
  { orderId, current }: { orderId: string; current?: AttemptRecord | undefined },
): Promise<void> {
  const billdesk: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  const [payment, attempts, order] = await Promise.all([
    billdesk.ledger.payment(orderId),
    billdesk.ledger.attempts(orderId),
    readShopperOrder(req.scope, orderId),
  ])
  if (!payment || !order) {
    answerNotFound(res)
    return
  }
  res.setHeader("Cache-Control", "no-store")
  res.status(200).json({
    order,
    token: orderToken(orderId, billdesk.settings.dataSecret),
    payment: shopperView(payment, current ?? attempts.at(-1), billdesk.clock()),
  })
}
