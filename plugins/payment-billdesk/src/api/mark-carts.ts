import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { markCart } from "../workflows/half-made-orders"
import { isBillDeskProvider } from "../workflows/steps/read-order-payment"

const cartShape = z.object({
  payment_collection: z
    .object({ payment_sessions: z.array(z.object({ provider_id: z.string() })).nullish() })
    .nullish(),
})

/**
 * Core's own road to an order: a cart that is to be paid through BillDesk is marked like on ours, so that what a crash
 * leaves half made of it is found and taken back.
 */
export async function markCarts(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const cartId = req.params["id"] ?? ""
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["payment_collection.payment_sessions.provider_id"],
    filters: { id: cartId },
  })
  const cart = cartShape.safeParse(data[0])
  const sessions = cart.data?.payment_collection?.payment_sessions ?? []
  if (sessions.some(({ provider_id: provider }) => isBillDeskProvider(provider)))
    await markCart(req.scope, cartId)
  next()
}
