import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerPayment } from "../../../../answer-payment"
import { opensOrder } from "../../../../order-key"

/** What the payment page shows. The token is the only thing that opens it. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const orderId = req.params["id"] ?? ""
  if (await opensOrder(req, res, orderId)) await answerPayment(req, res, { orderId })
}
