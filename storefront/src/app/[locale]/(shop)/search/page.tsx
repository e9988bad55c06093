import { heart } from "@/surfaces/account/heart"
import { getTranslations } from "next-intl/server"
import type { Metadata } from "next"
import { connection } from "next/server"
import { readCategories } from "@/commerce/catalogue"
import { OutageNotice } from "@/design/outage-notice"
import { pageLanguage } from "@/language/page-language"
import { CategoryChips } from "@/surfaces/catalog/category-chips"
import { Listing } from "@/surfaces/catalog/listing"
import { listingHref, listingQuery, searchWords } from "@/surfaces/catalog/listing-query"
import { NothingFound } from "@/surfaces/catalog/nothing-found"
import { readListing } from "@/surfaces/catalog/read-listing"
import { SearchForm } from "@/surfaces/catalog/search-form"

export const instant = false

type Props = PageProps<"/[locale]/search">

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const words = searchWords((await searchParams)["q"])
  const t = await getTranslations("catalog.search")
  return {
    title: words === "" ? t("title") : t("resultsFor", { words }),
    robots: { index: false, follow: true },
  }
}

export default async function SearchPage({ searchParams }: Props) {
  await connection()
  const parameters = await searchParams
  const words = searchWords(parameters["q"])
  const query = listingQuery({ kind: "search", words }, parameters)
  const language = await pageLanguage()
  const t = await getTranslations("catalog")
  const [categories, listing] = await Promise.all([
    readCategories(language),
    words === "" ? undefined : readListing(query, language),
  ])
  if (categories.kind !== "found" || (listing && listing.kind !== "found")) {
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
  const corrected = listing?.value.findings.corrected
  return (
    <div className="page-width grid gap-f-md pt-f-md pb-f-2xl">
      <h1 className="max-w-full text-2xl break-words">
        {words === "" ? t("search.title") : t("search.resultsFor", { words: corrected ?? words })}
      </h1>
      <SearchForm words={words} />
      {corrected !== undefined && <p role="status">{t("search.corrected", { words, corrected })}</p>}
      {listing ? (
        <Listing
          {...listing.value}
          heart={heart}
          nothing={<NothingFound words={words} categories={categories.value} />}
        />
      ) : (
        <CategoryChips categories={categories.value} />
      )}
    </div>
  )
}
