import { type Filters, type Sort, SORTS } from "../../commerce/product-question"
import { urls } from "../../handoff/urls"

/** Where a listing stands: in a category, or as the results of a search. */
export type ListingPlace =
  | { readonly kind: "category"; /** A category's slug, or `all`. */ readonly slug: string }
  | { readonly kind: "search"; readonly words: string }

export interface ListingQuery {
  readonly place: ListingPlace
  readonly filters: Filters
  readonly sort: Sort
  /** 1 and upwards. */
  readonly page: number
}

/** The parameters of an address as Next gives them. */
export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>

const MOST_PAGES = 500
const MOST_VALUES = 20
const LONGEST_VALUE = 60
const LONGEST_SEARCH = 200

export const NO_FILTERS: Filters = {
  categories: [],
  sizes: [],
  colours: [],
  priceMin: undefined,
  priceMax: undefined,
  available: false,
}

/** What a listing's address asks for. Nonsense falls back to what is usual. */
export function listingQuery(place: ListingPlace, parameters: Parameters): ListingQuery {
  const page = wholeIn(parameters["page"], 3)
  const prices = [wholeIn(parameters["price_min"], 7), wholeIn(parameters["price_max"], 7)]
  const [priceMin, priceMax] = inOrder(prices[0], prices[1])
  const sort = listIn(parameters["sort"])[0]
  return {
    place,
    filters: {
      categories: place.kind === "category" && place.slug !== "all" ? [] : listIn(parameters["category"]),
      sizes: listIn(parameters["size"]),
      colours: listIn(parameters["colour"]),
      priceMin,
      priceMax,
      available: listIn(parameters["available"]).includes("1"),
    },
    sort: SORTS.find((known) => known === sort && isOffered(known, place)) ?? usualSort(place),
    page: Math.min(Math.max(page ?? 1, 1), MOST_PAGES),
  }
}

/** The words of a search as they are asked: one line, no control characters, not longer than anybody types. */
export function searchWords(given: string | readonly string[] | undefined): string {
  const text = typeof given === "string" ? given : (given?.[0] ?? "")
  return (
    text
      .replace(/[\p{C}\s]+/gu, " ")
      .trim()
      .slice(0, LONGEST_SEARCH)
      // The cut may go through a sign of two halves.
      .replace(/\p{Cs}$/u, "")
      .trim()
  )
}

/** Relevance is an order of search results only. */
export const isOffered = (sort: Sort, place: ListingPlace): boolean =>
  sort !== "relevance" || place.kind === "search"

export const usualSort = (place: ListingPlace): Sort => (place.kind === "search" ? "relevance" : "newest")

/** The address of a listing; what is usual is left out. */
export function listingHref({ place, filters, sort, page }: ListingQuery): string {
  const query = new URLSearchParams()
  if (place.kind === "search" && place.words) query.set("q", place.words)
  for (const value of filters.categories) query.append("category", value)
  for (const value of filters.sizes) query.append("size", value)
  for (const value of filters.colours) query.append("colour", value)
  if (filters.priceMin !== undefined) query.set("price_min", String(filters.priceMin))
  if (filters.priceMax !== undefined) query.set("price_max", String(filters.priceMax))
  if (filters.available) query.set("available", "1")
  if (sort !== usualSort(place)) query.set("sort", sort)
  if (page > 1) query.set("page", String(page))
  const text = query.toString()
  return listingPath(place) + (text && `?${text}`)
}

/** The page of a place, without any parameter. */
export const listingPath = (place: ListingPlace): string =>
  place.kind === "search" ? urls.search() : urls.category(place.slug)

/** How many things narrow the listing; the two ends of a price are one. */
export function filterCount({ categories, sizes, colours, priceMin, priceMax, available }: Filters): number {
  const priced = priceMin !== undefined || priceMax !== undefined
  return categories.length + sizes.length + colours.length + Number(priced) + Number(available)
}

function listIn(given: string | readonly string[] | undefined): readonly string[] {
  const values = typeof given === "string" ? [given] : (given ?? [])
  const clean = values.map((value) => value.replace(/\p{C}/gu, "").trim())
  return [...new Set(clean)]
    .filter((value) => value !== "" && value.length <= LONGEST_VALUE)
    .slice(0, MOST_VALUES)
}

function wholeIn(given: string | readonly string[] | undefined, digits: number): number | undefined {
  const text = listIn(given)[0] ?? ""
  return /^\d+$/.test(text) && text.length <= digits ? Number(text) : undefined
}

/** Who mixes up the two ends still means what lies between them. */
function inOrder(
  low: number | undefined,
  high: number | undefined,
): readonly [number | undefined, number | undefined] {
  return low !== undefined && high !== undefined && low > high ? [high, low] : [low, high]
}
