import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { connection } from "next/server"
import { readCatalogue, readProductByHandle } from "@/commerce/catalogue"
import type { ProductCard } from "@/commerce/product"
import { OutageNotice } from "@/design/outage-notice"
import { firstOf, urls } from "@/handoff/urls"
import { idOf } from "@/handoff/ids"
import { AddToBagForm } from "@/surfaces/cart/add-to-bag-form"
import { addResultIn } from "@/surfaces/cart/bag-results"
import { ProductView } from "@/surfaces/catalog/product-view"

export const instant = false

const MOST_SIMILAR = 8

export async function generateMetadata({ params }: PageProps<"/[locale]/p/[handle]">): Promise<Metadata> {
  const { handle } = await params
  const product = await readProductByHandle(handle)
  if (product.kind !== "found") return { title: "Product", robots: { index: false } }
  const { title, summary, picture } = product.value
  return {
    title,
    ...(summary && { description: summary }),
    alternates: { canonical: urls.product(handle) },
    openGraph: {
      title,
      ...(summary && { description: summary }),
      ...(picture && { images: [{ url: picture.src, alt: picture.alt }] }),
    },
  }
}

export default async function ProductPage({ params, searchParams }: PageProps<"/[locale]/p/[handle]">) {
  await connection()
  const { handle } = await params
  const { v, add } = await searchParams
  const [product, catalogue] = await Promise.all([readProductByHandle(handle), readCatalogue()])
  if (product.kind === "absent") notFound()
  if (product.kind !== "found" || catalogue.kind !== "found") {
    return (
      <OutageNotice
        title="We cannot show this product just now"
        retryHref={urls.product(handle)}
        retryLabel={(await getTranslations("frame.outage"))("retry")}
      >
        The shop&apos;s stockroom is not answering. Your bag is kept. Please try again in a moment.
      </OutageNotice>
    )
  }
  const slugs = product.value.categorySlugs
  const related = (other: ProductCard): number =>
    Number(other.categorySlugs.some((slug) => slugs.includes(slug)))
  const similar = catalogue.value.products
    .filter((other) => other.handle !== handle)
    .toSorted((a, b) => related(b) - related(a))
    .slice(0, MOST_SIMILAR)
  return (
    <ProductView
      product={product.value}
      category={catalogue.value.categories.find((category) => slugs.includes(category.slug))}
      similar={similar}
      variantId={idOf("variant", firstOf(v))}
      form={(contents, most) => (
        <AddToBagForm handle={handle} most={most} before={addResultIn(firstOf(add))}>
          {contents}
        </AddToBagForm>
      )}
    />
  )
}
