import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { connection } from "next/server"
import { readCategories } from "@/commerce/catalogue"
import { categoryPath } from "@/commerce/category-tree"
import { OutageNotice } from "@/design/outage-notice"
import { alternatesOf, urls } from "@/handoff/urls"
import { pageLanguage } from "@/language/page-language"
import { heart } from "@/surfaces/account/heart"
import { CategoryChips } from "@/surfaces/catalog/category-chips"
import { Listing } from "@/surfaces/catalog/listing"
import {
  filterCount,
  listingHref,
  listingQuery,
  NO_FILTERS,
  usualSort,
} from "@/surfaces/catalog/listing-query"
import { readListing } from "@/surfaces/catalog/read-listing"
import { Trail } from "@/surfaces/catalog/trail"

export const instant = false

type Props = PageProps<"/[locale]/c/[slug]">

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const query = listingQuery({ kind: "category", slug }, await searchParams)
  const language = await pageLanguage()
  const categories = await readCategories(language)
  const category =
    categories.kind === "found" ? categories.value.find((entry) => entry.slug === slug) : undefined
  const t = await getTranslations("catalog.listing")
  const sort = usualSort(query.place)
  const isPlain = filterCount(query.filters) === 0 && query.sort === sort
  return {
    title: slug === "all" ? t("all") : (category?.name ?? t("fallbackTitle")),
    ...(category?.description && { description: category.description }),
    // Each page of a listing is its own; filtered and sorted ones are views of it.
    alternates: alternatesOf(language, listingHref({ ...query, filters: NO_FILTERS, sort })),
    ...(!isPlain && { robots: { index: false, follow: true } }),
  }
}

export default async function ListingPage({ params, searchParams }: Props) {
  await connection()
  const { slug } = await params
  const query = listingQuery({ kind: "category", slug }, await searchParams)
  const language = await pageLanguage()
  const t = await getTranslations("catalog")
  const categories = await readCategories(language)
  const category =
    categories.kind === "found" ? categories.value.find((entry) => entry.slug === slug) : undefined
  if (categories.kind === "found" && !category && slug !== "all") notFound()
  const listing = await readListing(query, language)
  if (categories.kind !== "found" || listing.kind !== "found") {
    return (
      <OutageNotice
        title={t("outage.listing")}
        retryHref={listingHref(query)}
        retryLabel={(await getTranslations("frame.outage"))("retry")}
      >
        {t("outage.text")}
      </OutageNotice>
    )
  }
  const title = category?.name ?? t("listing.all")
  return (
    <div className="page-width grid gap-f-md pt-f-sm pb-f-2xl">
      <div className="grid gap-1">
        <Trail
          above={categoryPath(categories.value, slug)
            .slice(0, -1)
            .map((whole) => ({ label: whole.name, href: urls.category(whole.slug) }))}
          here={{ label: title, href: urls.category(slug) }}
        />
        <h1 className="text-3xl">{title}</h1>
        {category?.description && <p className="max-w-[60ch] text-muted">{category.description}</p>}
      </div>
      <CategoryChips categories={categories.value} current={slug} />
      <Listing
        {...listing.value}
        heart={heart}
        nothing={<p className="py-f-xl text-muted">{t("listing.empty.bare")}</p>}
      />
    </div>
  )
}
