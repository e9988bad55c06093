/** One product of an event, in the words of GA4. Amounts are major units as Medusa states them. */
export interface EventItem {
  /** The product's handle. */
  readonly item_id: string
  readonly item_name: string
  readonly item_variant: string
  readonly price: number
  readonly quantity: number
}

/** What happened, for whoever counts it. No personal data: neither names nor addresses nor ids of orders. */
export interface EventProperties {
  /** ISO 4217 in capitals. */
  readonly currency: string
  /** Major units. */
  readonly value: number
  readonly items: readonly EventItem[]
}

export type EventName = "cart.add" | "cart.update" | "checkout.start"

/** Sent on `window` with `{name, properties}` as its detail. */
export const SHOP_EVENT = "shop:event"

/** Tells this page that something happened. Nobody outside hears of it unless a listener has the shopper's consent. */
export function recordEvent(name: EventName, properties: EventProperties): void {
  window.dispatchEvent(new CustomEvent(SHOP_EVENT, { detail: { name, properties } }))
}
