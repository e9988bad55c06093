import type { Wish } from "./wish"

/** The products that can be seen, each with its variants. */
export type OnSale = ReadonlyMap<string, ReadonlySet<string>>

/**
 * The wishes whose products can be seen, each product once, the earlier wish first. A variant that its product does not
 * have (any more) is forgotten, the product is not.
 */
export function wishesOnSale<W extends Wish>(wishes: readonly W[], onSale: OnSale): W[] {
  const seen = new Set<string>()
  return wishes.flatMap((wish) => {
    const variants = onSale.get(wish.productId)
    if (!variants || seen.has(wish.productId)) return []
    seen.add(wish.productId)
    const isThere = wish.variantId !== null && variants.has(wish.variantId)
    return [isThere ? wish : { ...wish, variantId: null }]
  })
}
