/** A variant as one sales channel offers it at this moment. */
export interface Offer {
  readonly variantId: string
  readonly productTitle: string
  /** Null for the only variant of a product. */
  readonly variantTitle: string | null
  readonly handle: string
  readonly thumbnail: string | null
  /** Published, and in this channel. */
  readonly isSold: boolean
  readonly pieces: Pieces
}

/** What can be promised: a number, or without limit where stock is not kept or may be ordered beyond. */
export type Pieces = number | "unlimited"

export interface StockFacts {
  readonly manageInventory: boolean
  readonly allowBackorder: boolean
  /** Free at the channel's locations, stocked minus reserved; null where the variant has no inventory item. */
  readonly available: number | null
}

/** What can be promised of a variant, as the storefront says it. */
export function promisedPieces({ manageInventory, allowBackorder, available }: StockFacts): Pieces {
  if (!manageInventory || allowBackorder) return "unlimited"
  return Math.max(0, Math.floor(available ?? 0))
}

export const isInStock = ({ isSold, pieces }: Offer): boolean =>
  isSold && (pieces === "unlimited" || pieces > 0)

/** The title core gives the only variant of a product says nothing to a shopper. */
const NAMELESS = /^default( variant| option value)?$/i

/** `Bottle – Emerald`. */
export function offerName({ productTitle, variantTitle }: Offer): string {
  const isNameless = variantTitle === null || variantTitle === productTitle || NAMELESS.test(variantTitle)
  return isNameless ? productTitle : `${productTitle} – ${variantTitle}`
}
