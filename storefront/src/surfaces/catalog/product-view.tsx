import { Suspense, type ReactNode } from "react"
import type { Category, Product, ProductCard } from "@/commerce/product"
import { isColourOption } from "@/commerce/product"
import { readStock } from "@/commerce/stock"
import { Breadcrumb } from "@/design/breadcrumb"
import { Price } from "@/design/price"
import { urls } from "@/handoff/urls"
import { BuyBox } from "./buy-box"
import { Facts } from "./facts"
import { Gallery } from "./gallery"
import { ProductRow } from "./product-row"
import { picturesFor, shownVariant } from "@/commerce/variant-choice"

interface ProductViewProps {
  readonly product: Product
  readonly category: Category | undefined
  readonly similar: readonly ProductCard[]
  /** The variant that the address names. */
  readonly variantId: string | undefined
  readonly form: (contents: ReactNode, most: number) => ReactNode
}

export async function ProductView({ product, category, similar, variantId, form }: ProductViewProps) {
  const stock = await readStock([product.id])
  const pieces = stock.kind === "found" ? stock.value.get(product.id) : undefined
  const variant = shownVariant(product, variantId, pieces)
  const colourOption = product.options.find((option) => isColourOption(option.title))
  const colour = colourOption && variant?.choices[colourOption.title]
  const crumbs = [
    { label: "Home", href: urls.home },
    ...(category ? [{ label: category.name, href: urls.category(category.slug) }] : []),
  ]
  return (
    <>
      <div className="page-width grid gap-f-md pt-f-sm pb-f-xl">
        <Breadcrumb crumbs={crumbs} />
        <div className="grid gap-x-f-xl gap-y-f-md md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
          <Gallery title={product.title} pictures={picturesFor(product.pictures, colour)} />
          <div className="min-w-0 md:sticky md:top-[calc(var(--spacing-header)+24px)] md:self-start">
            <div className="grid max-w-[520px] gap-f-md">
              <div className="grid gap-2">
                <h1 className="text-2xl">{product.title}</h1>
                {product.summary && <p className="text-muted">{product.summary}</p>}
                <p>
                  <Price price={variant?.price ?? product.price} className="text-lg" />{" "}
                  <span className="text-xs text-muted">incl. of all taxes</span>
                </p>
              </div>
              {variant ? (
                <BuyBox product={product} variant={variant} pieces={pieces} form={form} />
              ) : (
                <p className="text-muted">This product cannot be bought at the moment.</p>
              )}
              {product.description && <p>{product.description}</p>}
              <Facts product={product} mrp={variant?.mrp} />
            </div>
          </div>
        </div>
      </div>
      <div className="pb-f-2xl">
        <Suspense fallback={null}>
          <ProductRow id="similar" title="You may also like" products={similar} />
        </Suspense>
      </div>
    </>
  )
}
