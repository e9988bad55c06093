/** One product of an event, in the words of GA4. Amounts are major units as Medusa states them. */
export interface EventItem {
  /** The SKU, the variant's id or the product's handle. */
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

/** `quantity` of the item is by how many the line grew or shrank. */
export interface UpdateProperties extends EventProperties {
  readonly change: "increased" | "decreased"
}

/**
 * Everything that is told of a purchase: who tells it, and what Google Analytics 4 calls it. What happens to an order is
 * told by the server, once; a browser that told it too would count it twice.
 */
export const SHOP_EVENTS = {
  "cart.add": { toldBy: "browser", ga4: "add_to_cart" },
  "cart.update": { toldBy: "browser", ga4: "add_to_cart or remove_from_cart" },
  "checkout.start": { toldBy: "browser", ga4: "begin_checkout" },
  "checkout.complete": { toldBy: "server", ga4: "add_payment_info" },
  "payment.created": { toldBy: "server", ga4: undefined },
  "payment.succeeded": { toldBy: "server", ga4: "purchase" },
  "fulfillment.updated": { toldBy: "server", ga4: undefined },
} as const satisfies Record<string, { toldBy: "browser" | "server"; ga4: string | undefined }>

/** What a browser may tell. */
export interface BrowserEvents {
  readonly "cart.add": EventProperties
  readonly "cart.update": UpdateProperties
  readonly "checkout.start": EventProperties
}

export type EventName = keyof BrowserEvents

/** Sent on `window` with `{name, properties}` as its detail. */
export const SHOP_EVENT = "shop:event"

/** Tells this page that something happened. Nobody outside hears of it unless a listener has the shopper's consent. */
export function recordEvent<Name extends EventName>(name: Name, properties: BrowserEvents[Name]): void {
  window.dispatchEvent(new CustomEvent(SHOP_EVENT, { detail: { name, properties } }))
}
