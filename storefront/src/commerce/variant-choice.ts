import { type Product, type ProductPicture, type ProductVariant, variantWith } from "./product"

/** The variant that a product page shows: the one the address names, else the first that is in stock, else the first. */
export function shownVariant(
  product: Product,
  named: string | undefined,
  pieces: ReadonlyMap<string, number | null> | undefined,
): ProductVariant | undefined {
  const byName = product.variants.find((variant) => variant.id === named)
  if (byName) return byName
  const inStock = product.variants.find((variant) => {
    const left = pieces?.get(variant.id)
    return left === null || (left !== undefined && left > 0)
  })
  return inStock ?? product.variants[0]
}

export interface VariantChange {
  /** An option's title. */
  readonly option: string
  readonly value: string
}

/**
 * The variant one gets by changing one choice and keeping the others; if there is none, the first with the new choice.
 */
export function variantAfter(
  product: Product,
  from: ProductVariant,
  { option, value }: VariantChange,
): ProductVariant | undefined {
  return (
    variantWith(product, { ...from.choices, [option]: value }) ??
    product.variants.find((variant) => variant.choices[option] === value)
  )
}

/** Pictures of the shown colour first, then those that belong to all colours, then the other colours. */
export function picturesFor(
  pictures: readonly ProductPicture[],
  colour: string | undefined,
): readonly ProductPicture[] {
  if (colour === undefined) return pictures
  const rank = (picture: ProductPicture): number =>
    picture.colour === colour ? 0 : picture.colour === undefined ? 1 : 2
  return pictures.toSorted((a, b) => rank(a) - rank(b))
}
