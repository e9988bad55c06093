import type { BagLine } from "@/commerce/bag"
import type { EventItem } from "@/handoff/shop-events"

/** A line in the words of events. */
export function itemOf({ handle, variantId, title, variantTitle, unitPrice, quantity }: BagLine): EventItem {
  return {
    item_id: handle ?? variantId ?? title,
    item_name: title,
    item_variant: variantTitle,
    price: unitPrice.amount,
    quantity,
  }
}
