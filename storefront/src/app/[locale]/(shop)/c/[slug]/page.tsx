import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { connection } from "next/server"
import { readCatalogue } from "@/commerce/catalogue"
import { OutageNotice } from "@/design/outage-notice"
import { firstOf } from "@/handoff/urls"
import { Listing } from "@/surfaces/catalog/listing"
import { listingHref, listingQuery } from "@/surfaces/catalog/listing-query"

export const instant = false

export async function generateMetadata({
  params,
  searchParams,
}: PageProps<"/[locale]/c/[slug]">): Promise<Metadata> {
  const { slug } = await params
  const { sort, page } = await searchParams
  const catalogue = await readCatalogue()
  const category =
    catalogue.kind === "found" ? catalogue.value.categories.find((entry) => entry.slug === slug) : undefined
  const query = listingQuery(slug, firstOf(sort), firstOf(page))
  return {
    title: slug === "all" ? "All products" : (category?.name ?? "Products"),
    ...(category?.description && { description: category.description }),
    alternates: { canonical: listingHref({ ...query, sort: "newest", page: 1 }) },
    ...((query.sort !== "newest" || query.page > 1) && { robots: { index: false, follow: true } }),
  }
}

export default async function ListingPage({ params, searchParams }: PageProps<"/[locale]/c/[slug]">) {
  await connection()
  const { slug } = await params
  const { sort, page } = await searchParams
  const query = listingQuery(slug, firstOf(sort), firstOf(page))
  const catalogue = await readCatalogue()
  if (catalogue.kind !== "found") {
    return (
      <OutageNotice
        title="We cannot show the products just now"
        retryHref={listingHref(query)}
        retryLabel={(await getTranslations("frame.outage"))("retry")}
      >
        The shop&apos;s stockroom is not answering. Your bag is kept. Please try again in a moment.
      </OutageNotice>
    )
  }
  const category = catalogue.value.categories.find((entry) => entry.slug === slug)
  if (!category && slug !== "all") notFound()
  return (
    <Listing
      catalogue={catalogue.value}
      query={query}
      title={category?.name ?? "All products"}
      description={category?.description}
    />
  )
}
