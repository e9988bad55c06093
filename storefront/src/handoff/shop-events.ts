import type { BrowserEventName, EventItem, EventProperties } from "medusa-plugin-commerce-events/contract"

export type { EventItem }

/** The start of a checkout, or a piece in the bag. Amounts are major units as Medusa states them. */
export type WorthProperties = EventProperties["cart.add"]
export type UpdateProperties = EventProperties["cart.update"]

/** Sent on `window` with `{name, properties}` as its detail. */
export const SHOP_EVENT = "shop:event"

/**
 * Tells this page that something happened; what happens to an order is told by the server alone. Nobody outside hears of
 * it unless a listener has the shopper's consent.
 */
export function recordEvent<Name extends BrowserEventName>(
  name: Name,
  properties: EventProperties[Name],
): void {
  window.dispatchEvent(new CustomEvent(SHOP_EVENT, { detail: { name, properties } }))
}
