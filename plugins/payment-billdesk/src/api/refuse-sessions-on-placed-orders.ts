import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/**
 * Core lets anybody replace the payment session of a placed order, which deletes the old one: a late success would
 * then have no home. An order that we pay for keeps its session for life.
 */
export async function refuseSessionsOnPlacedOrders(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const db = req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const placed: unknown = await db("order_payment_collection as link")
    .join("payment_session as session", "session.payment_collection_id", "link.payment_collection_id")
    .where("link.payment_collection_id", req.params["id"] ?? "")
    .whereRaw("session.provider_id like 'pp\\_billdesk%'")
    .whereNull("link.deleted_at")
    .whereNull("session.deleted_at")
    .first("link.order_id")
  if (placed === undefined) {
    next()
    return
  }
  res.status(409).json({
    code: "order_already_placed",
    type: "not_allowed",
    message: "This order is placed. Pay for it on its payment page.",
  })
}
