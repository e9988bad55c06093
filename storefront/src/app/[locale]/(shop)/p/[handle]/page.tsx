import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { connection } from "next/server"
import { readCatalogue, readProductByHandle } from "@/commerce/catalogue"
import { categoryPath } from "@/commerce/category-tree"
import type { ProductCard } from "@/commerce/product"
import { readStock } from "@/commerce/stock"
import { shownVariant } from "@/commerce/variant-choice"
import { settings } from "@/config/settings"
import { JsonLd } from "@/design/json-ld"
import { OutageNotice } from "@/design/outage-notice"
import { alternatesOf, firstOf, urls } from "@/handoff/urls"
import { idOf } from "@/handoff/ids"
import { inLanguage } from "@/language/languages"
import { pageLanguage } from "@/language/page-language"
import { heart } from "@/surfaces/account/heart"
import { AddToBagForm } from "@/surfaces/cart/add-to-bag-form"
import { addResultIn } from "@/surfaces/cart/bag-results"
import { noticeOutcomeIn } from "@/surfaces/catalog/notice-results"
import { PincodeSlot } from "@/surfaces/catalog/pincode-slot"
import { productFactsForSearch } from "@/surfaces/catalog/product-facts-for-search"
import { ProductView } from "@/surfaces/catalog/product-view"
import { RecentlyViewed } from "@/surfaces/catalog/recently-viewed"
import { StockNoticeSlot } from "@/surfaces/catalog/stock-notice-slot"

export const instant = false

const MOST_SIMILAR = 8

type Props = PageProps<"/[locale]/p/[handle]">

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { handle } = await params
  const language = await pageLanguage()
  const product = await readProductByHandle(handle, language)
  if (product.kind !== "found") {
    const t = await getTranslations("catalog.listing")
    return { title: t("fallbackTitle"), robots: { index: false } }
  }
  const { title, summary, picture } = product.value
  return {
    title,
    ...(summary && { description: summary }),
    alternates: alternatesOf(language, urls.product(handle)),
    openGraph: {
      title,
      ...(summary && { description: summary }),
      ...(picture && { images: [{ url: picture.src, alt: picture.alt }] }),
    },
  }
}

export default async function ProductPage({ params, searchParams }: Props) {
  await connection()
  const { handle } = await params
  const { v, add, pin, notice } = await searchParams
  const language = await pageLanguage()
  const t = await getTranslations("catalog")
  const [answer, catalogue] = await Promise.all([
    readProductByHandle(handle, language),
    readCatalogue(language),
  ])
  if (answer.kind === "absent") notFound()
  if (answer.kind !== "found" || catalogue.kind !== "found") {
    return (
      <OutageNotice
        title={t("outage.product")}
        retryHref={urls.product(handle)}
        retryLabel={(await getTranslations("frame.outage"))("retry")}
      >
        {t("outage.text")}
      </OutageNotice>
    )
  }
  const product = answer.value
  const stock = await readStock([product.id])
  const pieces = stock.kind === "found" ? stock.value.get(product.id) : undefined
  const variant = shownVariant(product, idOf("variant", firstOf(v)), pieces)
  const slugs = product.categorySlugs
  const related = (other: ProductCard): number =>
    Number(other.categorySlugs.some((slug) => slugs.includes(slug)))
  const similar = catalogue.value.products
    .filter((other) => other.handle !== handle)
    .toSorted((a, b) => related(b) - related(a))
    .slice(0, MOST_SIMILAR)
  const chosen = product.options.map(({ title, valueLabels }) => valueLabels[variant?.choices[title] ?? ""])
  const facts = productFactsForSearch({
    product,
    pieces,
    addressOf: (path) => new URL(path, settings().storefrontUrl).href,
    pathOf: (variantId) => inLanguage(language, urls.product(handle, variantId)),
  })
  return (
    <>
      <JsonLd thing={facts} />
      <ProductView
        product={product}
        path={
          slugs
            .map((slug) => categoryPath(catalogue.value.categories, slug))
            .find(({ length }) => length > 0) ?? []
        }
        similar={similar}
        variant={variant}
        pieces={pieces}
        heart={heart}
        form={(contents, most) => (
          <AddToBagForm handle={handle} most={most} before={addResultIn(firstOf(add))}>
            {contents}
          </AddToBagForm>
        )}
        notice={
          variant &&
          pieces?.get(variant.id) === 0 && (
            <StockNoticeSlot
              handle={handle}
              variantId={variant.id}
              name={[product.title, ...chosen.filter(Boolean)].join(", ")}
              before={noticeOutcomeIn(firstOf(notice))}
            />
          )
        }
        pincode={<PincodeSlot handle={handle} variantId={variant?.id} typed={firstOf(pin)} />}
        recent={
          <RecentlyViewed
            handle={handle}
            language={language}
            words={{ title: t("product.recent"), clear: t("product.forgetRecent") }}
          />
        }
      />
    </>
  )
}
