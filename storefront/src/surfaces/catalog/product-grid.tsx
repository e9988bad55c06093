import type { ReactNode } from "react"
import type { ProductCard } from "@/commerce/product"
import { ProductTile } from "./product-tile"

const SIZES = "(min-width: 1300px) 24vw, (min-width: 760px) 32vw, 50vw"

interface ProductGridProps {
  readonly products: readonly ProductCard[]
  /** The colours that a shopper asked for. */
  readonly colours?: readonly string[]
  /** Product id → pieces over all variants; null when they are not counted, missing when nobody could be asked. */
  readonly pieces: ReadonlyMap<string, number | null>
  /** How many tiles are seen first and load their pictures at once. */
  readonly firstTiles?: number
  /** The wishlist's button of a product. */
  readonly heart?: ((product: ProductCard) => ReactNode) | undefined
}

/** 2, 3 or 4 columns. */
export function ProductGrid({ products, colours = [], pieces, firstTiles = 0, heart }: ProductGridProps) {
  return (
    <ul className="grid grid-cols-2 gap-x-f-sm gap-y-f-lg sm:grid-cols-3 lg:grid-cols-4">
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductTile
            product={product}
            colours={colours}
            sizes={SIZES}
            first={index < firstTiles}
            heart={heart?.(product)}
            pieces={pieces.get(product.id)}
          />
        </li>
      ))}
    </ul>
  )
}
