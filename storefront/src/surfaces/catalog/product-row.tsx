import { Link } from "@/design/link"
import { Suspense } from "react"
import type { ProductCard } from "@/commerce/product"
import { readStock } from "@/commerce/stock"
import { Icon } from "@/design/icon"
import { ProductTile } from "./product-tile"
import { RowButtons } from "./row-buttons"
import { TileStock } from "./tile-stock"

const SIZES = "(min-width: 1300px) 24vw, (min-width: 760px) 36vw, 64vw"

interface ProductRowProps {
  /** Ties the heading, the row and its buttons together; unique on the page. */
  readonly id: string
  readonly title: string
  readonly products: readonly ProductCard[]
  readonly more?: { readonly href: string; readonly label: string }
}

/** Products side by side; swiped on phones, moved by buttons elsewhere. */
export function ProductRow({ id, title, products, more }: ProductRowProps) {
  if (products.length === 0) return null
  const stock = readStock(products.map((product) => product.id))
  return (
    <section aria-labelledby={`${id}-title`} className="grid gap-f-md">
      <div className="page-width flex flex-wrap items-end justify-between gap-x-4">
        <h2 id={`${id}-title`} className="text-2xl">
          {title}
        </h2>
        <div className="flex items-center gap-2">
          {more && (
            <Link href={more.href} className="inline-flex min-h-11 items-center gap-1 hover:underline">
              {more.label}
              <Icon name="right" className="size-5" />
            </Link>
          )}
          <RowButtons rowId={id} label={title} />
        </div>
      </div>
      <ul id={id} className="scroll-row gap-f-sm px-gutter" tabIndex={0} aria-labelledby={`${id}-title`}>
        {products.map((product) => (
          <li key={product.id} className="w-[62vw] shrink-0 snap-start xs:w-[42vw] sm:w-[30vw] lg:w-[22.5vw]">
            <ProductTile
              product={product}
              sizes={SIZES}
              stock={
                <Suspense fallback={null}>
                  <TileStock productId={product.id} stock={stock} />
                </Suspense>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
