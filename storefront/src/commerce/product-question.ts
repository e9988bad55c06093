import type { Language } from "../language/languages"

/** The orders in which products can be listed. `relevance` is the newest first where nothing is searched for. */
export const SORTS = ["relevance", "newest", "price-up", "price-down", "name"] as const

export type Sort = (typeof SORTS)[number]

/** What narrows a listing. Values of one list widen each other, the lists narrow each other. */
export interface Filters {
  /** Slugs. */
  readonly categories: readonly string[]
  readonly sizes: readonly string[]
  readonly colours: readonly string[]
  /** Whole rupees, both ends included. */
  readonly priceMin: number | undefined
  readonly priceMax: number | undefined
  /** Only what can be bought now. */
  readonly available: boolean
}

export interface ProductQuestion {
  /** What is searched for; empty for a plain listing. */
  readonly words: string
  readonly filters: Filters
  readonly sort: Sort
  /** From 1. */
  readonly page: number
  /** Products on a page, up to 100. */
  readonly limit: number
  readonly language: Language
}
