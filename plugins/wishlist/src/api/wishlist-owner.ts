import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { refuse } from "./refuse"

/** Who asks, and what they can see. */
export interface WishlistOwner {
  readonly customerId: string
  readonly salesChannelIds: readonly string[]
}

const asked = z.object({
  auth_context: z.object({ actor_id: z.string().min(1) }),
  publishable_key_context: z.object({ sales_channel_ids: z.array(z.string()) }),
})

/** The customer of a request. A token outlives its customer: whose account is deleted is answered 401. */
export async function wishlistOwner(
  req: AuthenticatedMedusaRequest<unknown>,
  res: MedusaResponse,
): Promise<WishlistOwner | undefined> {
  const { auth_context, publishable_key_context } = asked.parse(req)
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id"],
    filters: { id: auth_context.actor_id },
  })
  if (data.length === 0) {
    refuse(res, { status: 401, code: "unauthorized", message: "Please sign in again." })
    return undefined
  }
  return {
    customerId: auth_context.actor_id,
    salesChannelIds: publishable_key_context.sales_channel_ids,
  }
}
