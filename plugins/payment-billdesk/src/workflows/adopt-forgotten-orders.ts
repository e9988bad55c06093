import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { rememberOrder } from "./steps/open-attempt"

const forgotten = z.array(z.object({ order_id: z.string() }))

/**
 * Orders that core's own complete route made, or that a crash left between the order and our row: they hold stock and
 * must be payable and expire like the others.
 *
 * @returns how many were adopted
 */
export async function adoptForgottenOrders(container: MedusaContainer, limit: number): Promise<number> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const rows: unknown[] = await db("payment_session as session")
    .join("order_payment_collection as link", "link.payment_collection_id", "session.payment_collection_id")
    .join("order_cart as cart", "cart.order_id", "link.order_id")
    .join("order", "order.id", "link.order_id")
    .leftJoin("billdesk_payment as known", "known.order_id", "link.order_id")
    .whereRaw("session.provider_id like 'pp\\_billdesk%'")
    .where("session.status", "pending_authorization")
    .whereNull("session.deleted_at")
    .whereNull("link.deleted_at")
    .whereNull("order.canceled_at")
    .whereNull("known.order_id")
    .distinct("link.order_id")
    .limit(limit)
  for (const row of forgotten.parse(rows)) await rememberOrder(container, row.order_id, "system")
  return rows.length
}
