import type { StoreProduct, StoreVariant } from "./product-shape"

const SIZES = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "3XL", "4XL"]

/**
 * The order in which variants are offered: Medusa's rank where a merchant set one, then the colours as the pictures
 * show them, then sizes from small to large. Medusa itself answers with variants of one rank in any order.
 */
export function inOfferOrder(product: StoreProduct): readonly StoreVariant[] {
  const pictured = (product.images ?? [])
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map((image) => image.metadata?.["colour"])
  const colourPlace = (variant: StoreVariant) => least(variant, (value) => pictured.indexOf(value))
  const sizePlace = (variant: StoreVariant) => least(variant, (value) => SIZES.indexOf(value.toUpperCase()))
  return (product.variants ?? []).toSorted(
    (a, b) =>
      (a.variant_rank ?? 0) - (b.variant_rank ?? 0) ||
      colourPlace(a) - colourPlace(b) ||
      sizePlace(a) - sizePlace(b) ||
      (a.sku ?? a.id).localeCompare(b.sku ?? b.id),
  )
}

/** The first place that one of a variant's values has; what has none comes last. */
function least(variant: StoreVariant, placeOf: (value: string) => number): number {
  const places = (variant.options ?? []).map(({ value }) => placeOf(value)).filter((place) => place >= 0)
  return Math.min(...places, Number.MAX_SAFE_INTEGER)
}
