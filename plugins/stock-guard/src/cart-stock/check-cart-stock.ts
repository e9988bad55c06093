import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { notEnoughStock, type CartAvailability, type NotEnoughStock, type Shortage } from "../contract"
import { planStock, type PlannedLine } from "../domain/plan-stock"
import { CART_STOCK_FIELDS, cartSchema, type CartForStock } from "./cart-schema"
import { notEnoughStockError } from "./not-enough-stock-error"
import { stockLines, type BagLine } from "./stock-lines"

/**
 * Reads what decides about a cart's stock.
 *
 * @throws {MedusaError} NOT_FOUND when there is no such cart
 */
export async function readCart(container: MedusaContainer, cartId: string): Promise<CartForStock> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: CART_STOCK_FIELDS, filters: { id: cartId } })
  if (!data[0]) throw new MedusaError(MedusaError.Types.NOT_FOUND, `Cart with id: ${cartId} was not found`)
  return cartSchema.parse(data[0])
}

/**
 * How much of each line can be had, over all lines and the parts of kits. A cart whose order exists already holds its
 * stock: every line of it is `enough`.
 *
 * @throws {MedusaError} NOT_FOUND when there is no such cart
 */
export async function cartAvailability(
  container: MedusaContainer,
  cartId: string,
): Promise<CartAvailability> {
  const cart = await readCart(container, cartId)
  const held = Boolean(cart.completed_at)
  return {
    items: planStock(stockLines(cart)).map(({ line, available, enough }) => ({
      line_item_id: line.line_item_id,
      variant_id: line.variant_id,
      title: line.title,
      requested: line.quantity,
      available: held ? line.quantity : available,
      enough: held || enough,
    })),
  }
}

/**
 * Whether this cart can be had from stock: its needs summed for each inventory item over all lines and kits, at the
 * locations of its sales channel, leaving out what is not managed or may be backordered.
 * Reads only; the database's triggers have the last word when others buy at the same moment.
 *
 * @param cart the cart as core's `validate` hook hands it over; read anew when absent or not complete enough
 * @returns undefined when it can, and also when the order of this cart exists already
 */
export async function checkCartStock(
  container: MedusaContainer,
  cartId: string,
  cart?: unknown,
): Promise<NotEnoughStock | undefined> {
  const given = cartSchema.safeParse(cart)
  const shortages = cartShortages(given.success ? given.data : await readCart(container, cartId))
  if (shortages.length === 0 || (await orderExists(container, cartId))) return undefined
  return notEnoughStock(shortages)
}

/**
 * {@link checkCartStock} for a workflow hook or a route.
 *
 * @throws {MedusaError} HTTP 400, code `not_enough_stock`, naming what is missing and what is left
 */
export async function assertCartStock(
  container: MedusaContainer,
  cartId: string,
  cart?: unknown,
): Promise<void> {
  const refusal = await checkCartStock(container, cartId, cart)
  if (refusal) throw notEnoughStockError(refusal)
}

/** The lines of a cart that cannot be had in full. */
export function cartShortages(cart: CartForStock): Shortage[] {
  return planStock(stockLines(cart))
    .filter((planned) => !planned.enough)
    .map(shortage)
}

function shortage({ line, available, shared_with_bag }: PlannedLine<BagLine>): Shortage {
  return {
    title: line.title,
    requested: line.quantity,
    available: available ?? 0,
    shared_with_bag,
    line_item_id: line.line_item_id,
    ...(line.variant_id === null ? {} : { variant_id: line.variant_id }),
  }
}

/** Core decides by the same link whether completing a cart makes an order or answers with the one that exists. */
async function orderExists(container: MedusaContainer, cartId: string): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id: cartId },
  })
  return data.length > 0
}
