import type { Product, ProductCard } from "./product"

/** What a tile needs of a product. */
export function cardOf(product: Product): ProductCard {
  const { id, handle, title, textLanguage, picture, price, priceFrom } = product
  const { colours, colourLabels, looks, categorySlugs, createdAt, isNew } = product
  return {
    ...{ id, handle, title, textLanguage, picture, price, priceFrom },
    ...{ colours, colourLabels, looks, categorySlugs, createdAt, isNew },
  }
}
