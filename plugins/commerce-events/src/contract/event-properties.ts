import type { EventName } from "./event-names"

/** One line of a bag or an order. No text that a shopper typed. */
export interface EventItem {
  /** The SKU, or the variant's id where it has none. */
  readonly item_id: string
  /** The product's title in the shop's base language. */
  readonly item_name: string
  readonly item_variant?: string | undefined
  readonly item_category?: string | undefined
  /** For one, in units of the currency, tax included. */
  readonly price: number
  readonly quantity: number
}

interface Worth {
  /** ISO 4217, in capitals. */
  readonly currency: string
  /** What the event is worth in all, in units of the currency, tax included. */
  readonly value: number
}

interface OrderNumber {
  /** The number that the shopper knows. */
  readonly order_number: string
}

/** How far a parcel is. */
export type FulfillmentStatus = "shipped" | "delivered"

/** What each event says. Nothing here names, reaches or locates a person. */
export interface EventProperties {
  /** A line was put into the bag. */
  readonly "cart.add": Worth & { readonly items: readonly EventItem[] }
  /** A line grew or shrank, or went: `quantity` is by how many, always positive. */
  readonly "cart.update": Worth & {
    readonly change: "increased" | "decreased"
    readonly items: readonly EventItem[]
  }
  readonly "checkout.start": Worth & { readonly items: readonly EventItem[] }
  /** The order exists, unpaid. */
  readonly "checkout.complete": Worth &
    OrderNumber & { readonly tax: number; readonly shipping: number; readonly items: readonly EventItem[] }
  /** An attempt to pay was opened at the gateway; an order may have several. */
  readonly "payment.created": Worth & OrderNumber
  /** The money is there. Once for an order. */
  readonly "payment.succeeded": Worth &
    OrderNumber & { readonly tax: number; readonly shipping: number; readonly items: readonly EventItem[] }
  readonly "fulfillment.updated": OrderNumber & { readonly status: FulfillmentStatus }
}

/** An event with its properties, told apart by its name. */
export type CommerceEvent<Name extends EventName = EventName> = {
  [Each in Name]: { readonly name: Each; readonly properties: EventProperties[Each] }
}[Name]
