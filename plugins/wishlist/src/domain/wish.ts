/** A product that somebody wants to remember, and which of its variants, if they had chosen one. */
export interface Wish {
  readonly productId: string
  readonly variantId: string | null
}

/** A wish that is kept. */
export interface KeptWish extends Wish {
  readonly addedAt: Date
}

/** So many products stand on one customer's list at most. */
export const MOST_WISHES = 200
