import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const row = z.object({
  status: z.string(),
  canceled_at: z.date().nullable(),
  custom_display_id: z.string().nullable(),
})

/** How an order stands, as far as money may come onto it. */
export interface OrderStanding {
  readonly status: string
  readonly isCanceled: boolean
  readonly customDisplayId: string | undefined
}

/**
 * The order's own row and nothing around it: a settle asks three times, and core's query joins four modules each time.
 *
 * @returns undefined when there is no such order
 */
export async function readOrderStanding(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderStanding | undefined> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: unknown[] = await db("order")
    .where({ id: orderId })
    .whereNull("deleted_at")
    .select("status", "canceled_at", "custom_display_id")
  if (rows.length === 0) return undefined
  const order = row.parse(rows[0])
  return {
    status: order.status,
    isCanceled: order.canceled_at !== null,
    customDisplayId: order.custom_display_id ?? undefined,
  }
}
