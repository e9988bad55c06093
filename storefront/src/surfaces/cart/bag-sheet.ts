import type { EventItem } from "@/handoff/shop-events"
import type { Messages } from "@/language/messages"

/** A line of the bag in the shopper's words: every amount is written out by the server. */
export interface SheetLine {
  readonly id: string
  readonly title: string
  /** Empty for a product without a choice. */
  readonly variant: string
  readonly href: string | undefined
  readonly picture: string | undefined
  readonly quantity: number
  /** How many it can have. */
  readonly most: number
  readonly each: string
  readonly total: string
  /** What stands in the way of this line; undefined when nothing does. */
  readonly warning: string | undefined
  readonly event: EventItem
}

export interface SheetCoupon {
  readonly code: string
  readonly text: string
  readonly removable: boolean
}

export interface FilledSheet {
  readonly kind: "filled"
  readonly pieces: number
  readonly count: string
  readonly lines: readonly SheetLine[]
  /** What changed since the shopper last looked, to be agreed to before paying. */
  readonly changes: readonly string[]
  readonly stockUnknown: boolean
  readonly coupons: readonly SheetCoupon[]
  readonly rows: readonly { readonly label: string; readonly value: string }[]
  readonly total: string
  readonly tax: string
  readonly deliveryNote: string
  /** Major units and ISO 4217 in capitals, for events. */
  readonly value: number
  readonly currency: string
}

/** The bag as the page and the drawer show it. `ordered`: an order was made of it and waits for its payment. */
export type BagSheet = FilledSheet | { readonly kind: "empty" | "ordered" | "outage" }

/** What came of an act, with the bag as it is now. */
export interface BagAnswer {
  readonly sheet: BagSheet
  readonly said: Said | undefined
  /** What was just taken out and can be put back. */
  readonly undo: Undo | undefined
}

export interface Said {
  readonly tone: "good" | "bad"
  /** Whether it belongs to the coupon's field. */
  readonly coupon: boolean
  readonly text: string
}

export interface Undo {
  readonly variantId: string
  readonly quantity: number
}

export type BagWords = Messages["cart"]["panel"]
