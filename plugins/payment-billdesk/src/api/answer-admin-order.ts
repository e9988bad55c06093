import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readAdminOrderPayment } from "./read-admin-order-payment"

/** Answers with the gateway's side of the order that the address names. */
export async function answerAdminOrder(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const view = await readAdminOrderPayment(req.scope, req.params["id"] ?? "")
  if (view) res.status(200).json(view)
  else
    res.status(404).json({
      code: "not_paid_by_billdesk",
      type: "not_found",
      message: "This order is not paid through BillDesk.",
    })
}
