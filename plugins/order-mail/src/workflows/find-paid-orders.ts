import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const payments = z.array(
  z.object({
    captured_at: z.coerce.date().nullish(),
    payment_collection: z.object({ order: z.object({ id: z.string() }).nullish() }).nullish(),
  }),
)

/** The orders of captured payments; payments without an order (yet) are left out. @returns `seen`: payments looked at */
export async function findPaidOrders(
  container: MedusaContainer,
  filters: Record<string, unknown>,
  page?: { readonly skip: number; readonly take: number },
): Promise<{ readonly orderIds: string[]; readonly seen: number }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "payment",
    fields: ["captured_at", "payment_collection.order.id"],
    filters,
    ...(page ? { pagination: { ...page, order: { captured_at: "ASC", id: "ASC" } } } : {}),
  })
  const found = payments.parse(data)
  const orderIds = found.flatMap(({ captured_at, payment_collection }) =>
    captured_at && payment_collection?.order ? [payment_collection.order.id] : [],
  )
  return { orderIds, seen: found.length }
}
