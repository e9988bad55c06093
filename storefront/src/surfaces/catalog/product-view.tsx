import { getTranslations } from "next-intl/server"
import { type ReactNode, Suspense } from "react"
import type { Category, Product, ProductCard, ProductVariant } from "@/commerce/product"
import { isColourOption } from "@/commerce/product"
import { picturesFor } from "@/commerce/variant-choice"
import { formatMoney } from "@/design/format-money"
import { urls } from "@/handoff/urls"
import { LANGUAGES } from "@/language/languages"
import { BUY_BOX, BuyBar } from "./buy-bar"
import { BuyBox } from "./buy-box"
import { Facts } from "./facts"
import { Gallery } from "./gallery"
import { PriceTag } from "./price-tag"
import { ProductRow } from "./product-row"
import { Trail } from "./trail"

interface ProductViewProps {
  readonly product: Product
  /** The categories that it lies in, the outermost first. */
  readonly path: readonly Category[]
  readonly similar: readonly ProductCard[]
  readonly variant: ProductVariant | undefined
  /** Variant id → pieces that can be promised; undefined when nobody could be asked. */
  readonly pieces: ReadonlyMap<string, number | null> | undefined
  /** The form around the choices; it comes from the bag's own surface. */
  readonly form: (contents: ReactNode, most: number) => ReactNode
  /** Shown below the button when the variant is sold out. */
  readonly notice: ReactNode
  readonly pincode: ReactNode
  readonly recent: ReactNode
  /** The wishlist's button of a product. */
  readonly heart?: ((product: ProductCard) => ReactNode) | undefined
}

/** Pictures on the left, everything to decide and to buy on the right. */
export async function ProductView(props: ProductViewProps) {
  const { product, path, similar, variant, pieces, form, notice, pincode, recent, heart } = props
  const t = await getTranslations("catalog.product")
  const colourOption = product.options.find((option) => isColourOption(option.title))
  const colour = colourOption && variant?.choices[colourOption.title]
  const price = <PriceTag price={variant?.price ?? product.price} className="text-lg" />
  const mrp = variant?.mrp && variant.price && variant.mrp.amount > variant.price.amount && variant.mrp
  const left = variant && pieces?.get(variant.id)
  const canAdd = variant !== undefined && (left === undefined || left === null || left > 0)
  const above = path.map(({ name, slug }) => ({ label: name, href: urls.category(slug) }))
  return (
    <>
      <div className="page-width grid gap-f-md pt-f-sm pb-f-xl">
        <Trail above={above} here={{ label: product.title, href: urls.product(product.handle) }} />
        <div className="grid gap-x-f-xl gap-y-f-md md:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
          <Gallery title={product.title} pictures={picturesFor(product.pictures, colour)} />
          <div className="min-w-0 md:sticky md:top-[calc(var(--spacing-header)+24px)] md:self-start">
            <div className="grid max-w-[520px] gap-f-md">
              <div className="grid gap-2" lang={LANGUAGES[product.textLanguage].tag}>
                <div className="flex items-start justify-between gap-4">
                  <h1 className="text-2xl">{product.title}</h1>
                  {heart?.(product)}
                </div>
                {product.summary && <p className="text-muted">{product.summary}</p>}
              </div>
              <p aria-live="polite">
                {price}{" "}
                {mrp && <s className="price text-xs text-muted">{t("mrp", { price: formatMoney(mrp) })}</s>}{" "}
                <span className="text-xs text-muted">{t("inclTaxes")}</span>
              </p>
              <div {...{ [BUY_BOX]: "" }} className="grid gap-f-md">
                {variant ? (
                  <BuyBox product={product} variant={variant} pieces={pieces} form={form} />
                ) : (
                  <p className="text-muted">{t("none")}</p>
                )}
              </div>
              {notice}
              {pincode}
              {product.description && <p lang={LANGUAGES[product.textLanguage].tag}>{product.description}</p>}
              <Facts product={product} mrp={variant?.mrp} />
            </div>
          </div>
        </div>
      </div>
      <div className="grid gap-f-xl pb-f-2xl">
        <Suspense fallback={null}>
          <ProductRow
            id={`similar-${product.handle}`}
            title={t("similar")}
            products={similar}
            heart={heart}
          />
        </Suspense>
        {recent}
      </div>
      <BuyBar
        title={product.title}
        price={<PriceTag price={variant?.price ?? product.price} />}
        label={t(canAdd ? "barAdd" : "barChoose")}
        canAdd={canAdd}
      />
    </>
  )
}
