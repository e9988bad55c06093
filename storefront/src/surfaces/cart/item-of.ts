import type { BagLine } from "@/commerce/bag"
import type { EventItem } from "@/handoff/shop-events"

/** A line in the words of events. */
export function itemOf({ sku, variantId, bookTitle, bookVariant, unitPrice, quantity }: BagLine): EventItem {
  return {
    item_id: sku ?? variantId ?? bookTitle,
    item_name: bookTitle,
    ...(bookVariant && { item_variant: bookVariant }),
    price: unitPrice.amount,
    quantity,
  }
}
