import type { Product } from "./product"
import type { BagLine } from "./read-bag"

/** Lines named as these products are; a line of a variant that is not among them stays as it is. */
export function titlesOf(lines: readonly BagLine[], products: readonly Product[]): readonly BagLine[] {
  return lines.map((line) => {
    const product = products.find(({ handle }) => handle === line.handle)
    const variant = product?.variants.find(({ id }) => id === line.variantId)
    if (!product || !variant) return line
    return { ...line, title: product.title, variantTitle: line.variantTitle && variant.title }
  })
}
