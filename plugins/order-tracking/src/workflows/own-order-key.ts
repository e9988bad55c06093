import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { trackingSettings } from "./tracking-settings"

const orders = z.array(z.object({ id: z.string() }))

/** What opens an order for the customer who has it. Undefined for everybody else's, and for orders without a key. */
export async function ownOrderKey(
  container: MedusaContainer,
  { orderId, customerId }: { readonly orderId: string; readonly customerId: string },
): Promise<{ readonly id: string; readonly token: string } | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const filters = { id: orderId, customer_id: customerId }
  const { data } = await query.graph({ entity: "order", fields: ["id"], filters })
  const [order] = orders.parse(data)
  if (!order) return undefined
  const key = await trackingSettings(container).ask.orderKey(container, order.id)
  return key ? { id: order.id, token: key.token } : undefined
}
