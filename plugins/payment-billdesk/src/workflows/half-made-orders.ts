import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PaymentCollectionStatus } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/** Written onto the cart before core completes it, and copied by core onto the order: by this a lost order is found. */
export const CART_MARK = "billdesk_cart_id"

/** Marks a cart that core is about to complete. */
export async function markCart(container: MedusaContainer, cartId: string): Promise<void> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  await db("cart")
    .where({ id: cartId })
    .whereNull("completed_at")
    .update({
      metadata: db.raw("coalesce(metadata, '{}'::jsonb) || jsonb_build_object(?::text, id)", [CART_MARK]),
    })
}

const halfMade = z.object({ order_id: z.string(), cart_id: z.string() })

/** A younger one may simply be in the making. */
const IN_THE_MAKING = "2 minutes"

/**
 * Orders that core began to make of a cart and a crash left half made: without their link to the cart, their stock or
 * their payment. The last thing core does is to ask for the session's authorization, so that an order is whole when
 * its cart's session waits for money.
 */
async function findHalfMade(
  container: MedusaContainer,
  where: { cartId: string } | { limit: number },
): Promise<z.infer<typeof halfMade>[]> {
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const whole = db("order_cart as link")
    .join("order_payment_collection as paid", "paid.order_id", "link.order_id")
    .join("payment_session as session", "session.payment_collection_id", "paid.payment_collection_id")
    .whereRaw('link.order_id = "order".id')
    .whereIn("session.status", ["pending_authorization", "authorized"])
    .whereNull("link.deleted_at")
    .whereNull("paid.deleted_at")
    .whereNull("session.deleted_at")
  const query = db("order")
    .whereRaw(`"order".metadata ->> '${CART_MARK}' is not null`)
    .whereNull("order.canceled_at")
    .whereNull("order.deleted_at")
    .whereNotExists(whole)
    .whereNotExists(db("billdesk_payment as ours").whereRaw('ours.order_id = "order".id'))
    .select("order.id as order_id", db.raw(`"order".metadata ->> '${CART_MARK}' as cart_id`))
  const rows: unknown[] =
    "cartId" in where
      ? await query.whereRaw(`"order".metadata ->> '${CART_MARK}' = ?`, [where.cartId])
      : await query
          .where("order.created_at", "<", db.raw("now() - ?::interval", [IN_THE_MAKING]))
          .limit(where.limit)
  return z.array(halfMade).parse(rows)
}

/**
 * Takes back what a crash left of a cart's completion, so that the cart can be completed afresh. Runs under the cart's
 * lock, where nobody is completing it.
 *
 * @returns how many orders were taken back
 */
export async function takeBackHalfMade(container: MedusaContainer, cartId: string): Promise<number> {
  const orders = await findHalfMade(container, { cartId })
  for (const { order_id } of orders) {
    await cancelOrderWorkflow(container).run({ input: { order_id } })
    await releaseCart(container, { order_id, cart_id: cartId })
  }
  return orders.length
}

/** Half-made orders whose shopper did not come back: they hold stock and lead nowhere. */
export async function takeBackForgotten(container: MedusaContainer, limit: number): Promise<number> {
  const carts = new Set((await findHalfMade(container, { limit })).map(({ cart_id }) => cart_id))
  const locking = container.resolve(Modules.LOCKING)
  let taken = 0
  for (const cartId of carts)
    taken += await locking.execute(cartId, () => takeBackHalfMade(container, cartId), { timeout: 5 })
  return taken
}

/** The cart is the shopper's again: not completed, tied to no order, its payment as it was before. */
async function releaseCart(container: MedusaContainer, half: z.infer<typeof halfMade>): Promise<void> {
  const { order_id, cart_id } = half
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const found: unknown = await db("order_payment_collection")
    .where({ order_id })
    .whereNull("deleted_at")
    .first("payment_collection_id")
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const collection = z.object({ payment_collection_id: z.string() }).safeParse(found)
  await link.dismiss([{ [Modules.ORDER]: { order_id }, [Modules.CART]: { cart_id } }])
  if (collection.success) {
    const { payment_collection_id } = collection.data
    await link.dismiss([{ [Modules.ORDER]: { order_id }, [Modules.PAYMENT]: { payment_collection_id } }])
    const waiting = { status: PaymentCollectionStatus.AWAITING }
    await container.resolve(Modules.PAYMENT).updatePaymentCollections(payment_collection_id, waiting)
  }
  const open = { id: cart_id, completed_at: null }
  await container.resolve(Modules.CART).updateCarts([open])
}
