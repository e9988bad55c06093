import type { StockComponent, StockLine } from "../domain/plan-stock"
import type { CartForStock, CartLine } from "./cart-schema"

/** A line of the bag as the plan needs it, with the names a shopper knows. */
export interface BagLine extends StockLine {
  readonly variant_id: string | null
  readonly title: string
}

/** The cart's lines, oldest first, with what is free at the locations of its sales channel. */
export function stockLines(cart: CartForStock): BagLine[] {
  const locations = channelLocations(cart)
  return [...cart.items].sort(byAge).map((item) => ({
    line_item_id: item.id,
    variant_id: item.variant_id ?? null,
    title: shopperTitle(item),
    quantity: item.quantity,
    unlimited: !item.variant?.manage_inventory || Boolean(item.variant.allow_backorder),
    components: components(item, locations),
  }))
}

/** The ids of the locations linked to the cart's channel, in the order in which core meets them. */
function channelLocations(cart: CartForStock): string[] {
  const found = new Set<string>()
  for (const item of cart.items) {
    for (const part of item.variant?.inventory_items ?? []) {
      for (const level of part.inventory?.location_levels ?? []) {
        for (const location of level.stock_locations) {
          if (location.sales_channels.some((channel) => channel.id === cart.sales_channel_id))
            found.add(location.id)
        }
      }
    }
  }
  return [...found]
}

function components(item: CartLine, locations: readonly string[]): StockComponent[] {
  return (item.variant?.inventory_items ?? []).map((part) => {
    const levels = part.inventory?.location_levels ?? []
    return {
      inventory_item_id: part.inventory_item_id,
      required_quantity: part.required_quantity,
      places: locations.flatMap((location_id) => {
        const level = levels.find((candidate) => candidate.location_id === location_id)
        return level ? [{ location_id, available: level.stocked_quantity - level.reserved_quantity }] : []
      }),
    }
  })
}

/** The title core gives the only variant of a product without options says nothing to a shopper. */
const NAMELESS_VARIANT = /^default( variant| option value)?$/i

/** `Insulated Bottle 600 ml – Emerald`. */
export function shopperTitle(item: CartLine): string {
  const product = item.product_title ?? item.title ?? ""
  const variant = item.variant_title ?? ""
  if (!variant || variant === product || NAMELESS_VARIANT.test(variant)) return product || "An item"
  return product ? `${product} – ${variant}` : variant
}

function byAge(one: CartLine, other: CartLine): number {
  const ages = (one.created_at?.getTime() ?? 0) - (other.created_at?.getTime() ?? 0)
  return ages === 0 ? one.id.localeCompare(other.id) : ages
}
