import { Suspense } from "react"
import type { ProductCard } from "@/commerce/product"
import { readStock } from "@/commerce/stock"
import { ProductTile } from "./product-tile"
import { TileStock } from "./tile-stock"

const SIZES = "(min-width: 1300px) 24vw, (min-width: 760px) 32vw, 50vw"

interface ProductGridProps {
  readonly products: readonly ProductCard[]
  /** How many tiles are seen first and load their pictures at once. */
  readonly firstTiles?: number
}

/** 2, 3 or 4 columns. Call it at request time: it starts one uncached read of the stock of all its products. */
export function ProductGrid({ products, firstTiles = 0 }: ProductGridProps) {
  const stock = readStock(products.map((product) => product.id))
  return (
    <ul className="grid grid-cols-2 gap-x-f-sm gap-y-f-lg sm:grid-cols-3 lg:grid-cols-4">
      {products.map((product, index) => (
        <li key={product.id}>
          <ProductTile
            product={product}
            sizes={SIZES}
            first={index < firstTiles}
            stock={
              <Suspense fallback={null}>
                <TileStock productId={product.id} stock={stock} />
              </Suspense>
            }
          />
        </li>
      ))}
    </ul>
  )
}
