import type { ProductCard } from "@/commerce/product"
import { urls } from "../../handoff/urls"

export const SORTS = {
  newest: "Newest",
  "price-up": "Price: low to high",
  "price-down": "Price: high to low",
  name: "Name: A to Z",
} as const

export type Sort = keyof typeof SORTS

export interface ListingQuery {
  /** A category's slug, or `all`. */
  readonly slug: string
  readonly sort: Sort
  /** 1 and upwards. Page n shows everything up to page n, as "load more" does. */
  readonly page: number
}

export const PAGE_SIZE = 24

const MOST_PAGES = 100

/** What a listing's address asks for. Nonsense falls back to the first page, newest first. */
export function listingQuery(slug: string, sort: string | undefined, page: string | undefined): ListingQuery {
  const number = /^\d{1,3}$/.test(page ?? "") ? Number(page) : 1
  return { slug, sort: isSort(sort) ? sort : "newest", page: Math.min(Math.max(number, 1), MOST_PAGES) }
}

/** The address of a listing; what is usual is left out. */
export function listingHref({ slug, sort, page }: ListingQuery): string {
  const query = new URLSearchParams()
  if (sort !== "newest") query.set("sort", sort)
  if (page > 1) query.set("page", String(page))
  const text = query.toString()
  return urls.category(slug) + (text && `?${text}`)
}

export interface Listing {
  readonly shown: readonly ProductCard[]
  /** Products in the category. */
  readonly total: number
  readonly hasMore: boolean
}

/** The products of a listing in its order. Products without a price come last when sorted by price. */
export function listingOf(products: readonly ProductCard[], query: ListingQuery): Listing {
  const inCategory =
    query.slug === "all" ? products : products.filter((product) => product.categorySlugs.includes(query.slug))
  const sorted = inCategory.toSorted(ORDERS[query.sort])
  const shown = sorted.slice(0, query.page * PAGE_SIZE)
  return { shown, total: sorted.length, hasMore: shown.length < sorted.length }
}

const priced = (product: ProductCard, without: number): number => product.price?.amount ?? without

const ORDERS = {
  newest: (a, b) => b.createdAt.localeCompare(a.createdAt),
  "price-up": (a, b) => priced(a, Infinity) - priced(b, Infinity) || a.title.localeCompare(b.title),
  "price-down": (a, b) => priced(b, -1) - priced(a, -1) || a.title.localeCompare(b.title),
  name: (a, b) => a.title.localeCompare(b.title),
} as const satisfies Record<Sort, (a: ProductCard, b: ProductCard) => number>

function isSort(value: string | undefined): value is Sort {
  return value !== undefined && Object.hasOwn(SORTS, value)
}
