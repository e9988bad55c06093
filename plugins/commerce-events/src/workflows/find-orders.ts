import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { parcelOf } from "../domain/event-deliveries"

/** What a search found on one page, and how many rows it looked at. */
export interface Page<Found> {
  readonly found: readonly Found[]
  readonly seen: number
}

export interface OrderMoment {
  readonly orderId: string
  readonly at: Date
}

interface Search {
  readonly filters: Record<string, unknown>
  readonly skip?: number
  readonly take?: number
}

const placed = z.array(z.object({ id: z.string(), created_at: z.coerce.date() }))
const captured = z.array(
  z.object({
    captured_at: z.coerce.date().nullish(),
    payment_collection: z.object({ order: z.object({ id: z.string() }).nullish() }).nullish(),
  }),
)
const parcels = z.array(
  z.object({
    id: z.string(),
    shipped_at: z.coerce.date().nullish(),
    delivered_at: z.coerce.date().nullish(),
    order: z.object({ id: z.string() }).nullish(),
  }),
)

/** Orders, paid or not. */
export async function findPlacedOrders(
  container: MedusaContainer,
  search: Search,
): Promise<Page<OrderMoment>> {
  const rows = placed.parse(await ask(container, { entity: "order", fields: ["id", "created_at"], search }))
  return { found: rows.map(({ id, created_at: at }) => ({ orderId: id, at })), seen: rows.length }
}

/** The orders of captured payments; payments without an order (yet) are left out. */
export async function findPaidOrders(container: MedusaContainer, search: Search): Promise<Page<OrderMoment>> {
  const fields = ["captured_at", "payment_collection.order.id"]
  const rows = captured.parse(await ask(container, { entity: "payment", fields, search }))
  const found = rows.flatMap(({ captured_at: at, payment_collection }) =>
    at && payment_collection?.order ? [{ orderId: payment_collection.order.id, at }] : [],
  )
  return { found, seen: rows.length }
}

/** The steps that parcels of orders have made, as deliveries. */
export async function findParcelSteps(
  container: MedusaContainer,
  search: Search,
): Promise<Page<ReturnType<typeof parcelOf>>> {
  const fields = ["id", "shipped_at", "delivered_at", "order.id"]
  const rows = parcels.parse(await ask(container, { entity: "fulfillment", fields, search }))
  const found = rows.flatMap(({ id, shipped_at, delivered_at, order }) => {
    if (!order) return []
    const parcel = { orderId: order.id, fulfillmentId: id }
    return [
      ...(shipped_at ? [parcelOf({ ...parcel, status: "shipped", at: shipped_at })] : []),
      ...(delivered_at ? [parcelOf({ ...parcel, status: "delivered", at: delivered_at })] : []),
    ]
  })
  return { found, seen: rows.length }
}

async function ask(
  container: MedusaContainer,
  { entity, fields, search }: { readonly entity: string; readonly fields: string[]; readonly search: Search },
): Promise<unknown> {
  const { filters, skip = 0, take = 100 } = search
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity, fields, filters, pagination: { skip, take, order: { id: "ASC" } } })
  return data
}
