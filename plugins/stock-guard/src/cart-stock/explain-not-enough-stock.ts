import type { MedusaContainer } from "@medusajs/framework/types"
import { notEnoughStock, notEnoughStockFrom, type NotEnoughStock, type Shortage } from "../contract"
import { cartShortages, readCart } from "./check-cart-stock"
import type { CartForStock } from "./cart-schema"
import { stockLines } from "./stock-lines"

/**
 * Recognises a refusal for want of stock and words it for the shopper of this cart: by the names in the bag, with what
 * is left now. The database and core know inventory items only.
 *
 * @returns undefined when the error is about something else
 */
export async function explainNotEnoughStock(
  container: MedusaContainer,
  cartId: string,
  error: unknown,
): Promise<NotEnoughStock | undefined> {
  const refusal = notEnoughStockFrom(error)
  if (!refusal || isWorded(refusal)) return refusal
  const cart = await readCart(container, cartId).catch(() => undefined)
  if (!cart) return refusal
  const now = cartShortages(cart)
  return notEnoughStock(now.length > 0 ? now : refusal.shortages.map((shortage) => named(shortage, cart)))
}

function isWorded(refusal: NotEnoughStock): boolean {
  return (
    refusal.shortages.length > 0 && refusal.shortages.every((shortage) => shortage.line_item_id !== undefined)
  )
}

/**
 * The winner of a race may have given up in the meantime: then what the database said is told by the bag's name, in
 * units of the variant instead of the inventory item.
 */
function named(shortage: Shortage, cart: CartForStock): Shortage {
  for (const line of stockLines(cart)) {
    const part = line.components.find(
      (candidate) => candidate.inventory_item_id === shortage.inventory_item_id,
    )
    if (!part) continue
    return {
      ...shortage,
      title: line.title,
      requested: line.quantity,
      available: Math.floor(shortage.available / part.required_quantity),
      line_item_id: line.line_item_id,
      ...(line.variant_id === null ? {} : { variant_id: line.variant_id }),
    }
  }
  return shortage
}
