import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { medusaAmount } from "../medusa-amount"

const adjustments = z
  .array(
    z
      .object({
        adjustments: z
          .array(z.object({ code: z.string().nullish(), amount: medusaAmount.transform(Number) }))
          .nullish(),
      })
      .nullish(),
  )
  .nullish()

const orderShape = z.object({
  customer_id: z.string().nullish(),
  email: z.string().nullish(),
  items: adjustments,
  shipping_methods: adjustments,
})

export interface PromotionUse {
  readonly actions: { code: string; amount: number }[]
  readonly registration: { customer_id: string | null; customer_email: string | null }
}

/** What an order used of promotions, in the form in which core counts and gives back their use. */
export async function promotionUse(container: MedusaContainer, orderId: string): Promise<PromotionUse> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [
      "customer_id",
      "email",
      "items.adjustments.code",
      "items.adjustments.amount",
      "shipping_methods.adjustments.code",
      "shipping_methods.adjustments.amount",
    ],
    filters: { id: orderId },
  })
  const order = orderShape.parse(data[0])
  const actions = [...(order.items ?? []), ...(order.shipping_methods ?? [])]
    .flatMap((line) => line?.adjustments ?? [])
    .flatMap(({ code, amount }) => (code ? [{ code, amount }] : []))
  return {
    actions,
    registration: { customer_id: order.customer_id ?? null, customer_email: order.email ?? null },
  }
}
