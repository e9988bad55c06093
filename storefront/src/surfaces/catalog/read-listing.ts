import "server-only"
import type { Answer } from "@/commerce/answer"
import { findProducts } from "@/commerce/find-products"
import type { Findings } from "@/commerce/findings"
import type { Language } from "@/language/languages"
import type { ListingQuery } from "./listing-query"
import { type ListingWindow, listingWindow } from "./listing-window"

export interface ReadListing {
  readonly query: ListingQuery
  readonly window: ListingWindow
  readonly findings: Findings
}

/** What a listing's address shows. A page beyond the last shows the first. */
export async function readListing(query: ListingQuery, language: Language): Promise<Answer<ReadListing>> {
  const window = listingWindow(query.page)
  const { place, filters, sort } = query
  const found = await findProducts({
    words: place.kind === "search" ? place.words : "",
    filters:
      place.kind === "category" && place.slug !== "all" ? { ...filters, categories: [place.slug] } : filters,
    sort,
    page: window.page,
    limit: window.limit,
    language,
  })
  if (found.kind !== "found") return found
  const { products, count } = found.value
  if (products.length === 0 && count > 0 && query.page > 1)
    return readListing({ ...query, page: 1 }, language)
  return { kind: "found", value: { query, window, findings: found.value } }
}
