import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkOrder } from "../../../../../../workflows/check-order"
import { readAdminOrderPayment } from "../../../../../read-admin-order-payment"

/** A merchant asks BillDesk now about every attempt of an order. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const orderId = req.params["id"] ?? ""
  await checkOrder(req.scope, orderId, "merchant")
  const view = await readAdminOrderPayment(req.scope, orderId)
  if (view) res.status(200).json(view)
  else
    res.status(404).json({
      code: "not_paid_by_billdesk",
      type: "not_found",
      message: "This order is not paid through BillDesk.",
    })
}
