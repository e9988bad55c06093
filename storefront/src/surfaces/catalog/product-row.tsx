import { getTranslations } from "next-intl/server"
import type { ReactNode } from "react"
import { Link } from "@/design/link"
import type { ProductCard } from "@/commerce/product"
import { readPieces } from "@/commerce/stock"
import { Icon } from "@/design/icon"
import { ProductTile } from "./product-tile"
import { RowButtons } from "./row-buttons"

const SIZES = "(min-width: 1300px) 24vw, (min-width: 760px) 36vw, 64vw"

interface ProductRowProps {
  /** Ties the heading and the row together; unique in the shop, since pages left behind stay in the document. */
  readonly id: string
  readonly title: string
  readonly products: readonly ProductCard[]
  readonly more?: { readonly href: string; readonly label: string }
  /** The wishlist's button of a product. */
  readonly heart?: ((product: ProductCard) => ReactNode) | undefined
}

/**
 * Products side by side; swiped on phones, moved by buttons elsewhere. The row waits for its stock: a hole in each tile
 * would make the browser lay the page out once more for every one that is filled.
 */
export async function ProductRow({ id, title, products, more, heart }: ProductRowProps) {
  if (products.length === 0) return null
  const [t, stock] = await Promise.all([
    getTranslations("catalog.row"),
    readPieces(products.map((product) => product.id)),
  ])
  const pieces = stock.kind === "found" ? stock.value : undefined
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
          <RowButtons previous={t("previous", { row: title })} next={t("next", { row: title })} />
        </div>
      </div>
      <ul data-row className="scroll-row gap-f-sm px-gutter" tabIndex={0} aria-labelledby={`${id}-title`}>
        {products.map((product) => (
          <li key={product.id} className="w-[62vw] shrink-0 snap-start xs:w-[42vw] sm:w-[30vw] lg:w-[22.5vw]">
            <ProductTile
              product={product}
              sizes={SIZES}
              heart={heart?.(product)}
              pieces={pieces?.get(product.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
