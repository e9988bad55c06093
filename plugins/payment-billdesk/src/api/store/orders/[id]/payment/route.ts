import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerNotFound, answerPayment, opensOrder } from "../../../../answer-payment"

/** What the payment page shows. The token is the only thing that opens it. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const orderId = req.params["id"] ?? ""
  if (!opensOrder(req, orderId)) {
    answerNotFound(res)
    return
  }
  await answerPayment(req, res, { orderId })
}
