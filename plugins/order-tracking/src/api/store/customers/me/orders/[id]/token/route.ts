import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ownOrderKey } from "../../../../../../../workflows/own-order-key"
import { isPlainText } from "../../../../../../plain-text"
import { refuse } from "../../../../../../refuse"

/** The signed-in customer opens an order of their own: its page, and its payment where that is still to be made. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = req.params
  const customerId = req.auth_context.actor_id
  const order = isPlainText(id) ? await ownOrderKey(req.scope, { orderId: id, customerId }) : undefined
  if (!order) {
    refuse(res, { status: 404, code: "order_not_found", message: "There is no such order." })
    return
  }
  res.setHeader("Cache-Control", "no-store")
  res.status(200).json({ order })
}
