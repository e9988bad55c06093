/** The orders of a listing. `relevance` is the newest first where nothing is searched for. */
export const SORTS = ["relevance", "newest", "price-up", "price-down", "name"] as const

/** Where a shopper stands. */
export interface Standpoint {
  /** Of the publishable key. */
  readonly channelIds: readonly string[]
  /** Whose prices: a region's id, or `currency:` with the code; undefined: prices are not asked for. */
  readonly priceContext: string | undefined
  readonly locale: string | undefined
}

export interface Filters {
  /** Handles. A product is in a category also by one below it. */
  readonly categories: readonly string[]
  /** Compared without regard to case. */
  readonly sizes: readonly string[]
  readonly colours: readonly string[]
  /** Whole major units, both ends included. */
  readonly priceMin: number | undefined
  readonly priceMax: number | undefined
  readonly isAvailable: boolean
}

export interface CatalogueQuestion {
  readonly standpoint: Standpoint
  readonly text: string
  readonly filters: Filters
  readonly sort: (typeof SORTS)[number]
  /** From 1. */
  readonly page: number
  readonly limit: number
}

export interface SuggestionQuestion {
  readonly standpoint: Standpoint
  readonly text: string
  readonly limit: number
}
