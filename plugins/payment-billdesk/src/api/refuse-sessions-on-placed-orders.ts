import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { bodyMember } from "./body-member"
import { guardedOrder } from "./guarded-order"
import { collectionStays } from "./order-rules"
import { refuse } from "./refuse"

/**
 * Core lets anybody replace the payment session of a placed order, which deletes the old one: a late success would
 * then have no home. An order that we pay for keeps its session for life. What a later edit adds to a paid order has
 * a collection of its own, which any other provider may serve.
 */
export async function refuseSessionsOnPlacedOrders(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const order = await guardedOrder(req.scope, "payment_collection", req.params["id"])
  if (!order || (!collectionStays(order) && !asksForUs(bodyMember(req.body, "provider_id")))) {
    next()
    return
  }
  refuse(res, {
    status: 409,
    code: "order_already_placed",
    message: "This order is placed. Pay for it on its payment page.",
  })
}

const asksForUs = (providerId: unknown): boolean =>
  typeof providerId === "string" && providerId.startsWith("pp_billdesk")
