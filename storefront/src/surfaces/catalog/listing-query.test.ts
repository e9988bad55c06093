import fc from "fast-check"
import { expect, test } from "vitest"
import { SORTS } from "../../commerce/product-question"
import {
  filterCount,
  listingHref,
  type ListingPlace,
  listingQuery,
  NO_FILTERS,
  type Parameters,
  searchWords,
} from "./listing-query"

const ALL: ListingPlace = { kind: "category", slug: "all" }
const SEARCH: ListingPlace = { kind: "search", words: "mug & tea" }

/** An address taken apart as Next does it. */
function parametersOf(href: string): Parameters {
  const { searchParams } = new URL(href, "http://shop")
  return Object.fromEntries(
    [...new Set(searchParams.keys())].map((key) => {
      const values = searchParams.getAll(key)
      return [key, values.length > 1 ? values : values[0]]
    }),
  )
}

test("nonsense in the address falls back to the first page, newest first, unfiltered", () => {
  const usual = { place: ALL, filters: NO_FILTERS, sort: "newest", page: 1 }
  for (const parameters of [
    { sort: "cheapest", page: "-3", price_min: "-1", available: "yes" },
    { sort: "constructor", page: "0", colour: " ", size: ["", "\0"] },
    { sort: "relevance", page: "1e9", price_max: "12.5", colour: "x".repeat(10_000) },
  ]) {
    expect(listingQuery(ALL, parameters)).toEqual(usual)
  }
})

test("a listing reads back the address that it gives out, and says only what is unusual", () => {
  expect(listingHref(listingQuery(ALL, {}))).toBe("/c/all")
  expect(listingHref(listingQuery(SEARCH, {}))).toBe("/search?q=mug+%26+tea")
  const value = fc.stringMatching(/^[\p{L}\p{N}&%+=?/#][\p{L}\p{N} &%+=?/#]{0,20}[\p{L}\p{N}]$/u)
  const values = fc.uniqueArray(value, { maxLength: 5 })
  const price = fc.option(fc.integer({ min: 0, max: 9_999_999 }), { nil: undefined })
  fc.assert(
    fc.property(
      fc.record({
        categories: values,
        sizes: values,
        colours: values,
        a: price,
        b: price,
        available: fc.boolean(),
      }),
      fc.constantFrom(...SORTS),
      fc.integer({ min: 1, max: 500 }),
      ({ a, b, ...lists }, sort, page) => {
        const [priceMin, priceMax] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b]
        const query = { place: SEARCH, filters: { ...lists, priceMin, priceMax }, sort, page }
        expect(listingQuery(SEARCH, parametersOf(listingHref(query)))).toEqual(query)
      },
    ),
  )
})

test("the two ends of a price may be mixed up", () => {
  const { filters } = listingQuery(ALL, { price_min: "900", price_max: "100" })
  expect([filters.priceMin, filters.priceMax]).toEqual([100, 900])
})

test("within a category there is no choosing of categories", () => {
  expect(listingQuery({ kind: "category", slug: "bags" }, { category: "kids" }).filters.categories).toEqual(
    [],
  )
  expect(listingQuery(ALL, { category: ["kids", "kids", "bags"] }).filters.categories).toEqual([
    "kids",
    "bags",
  ])
})

test("a price range counts as one filter", () => {
  const { filters } = listingQuery(ALL, { price_min: "1", price_max: "2", size: ["S", "M"], available: "1" })
  expect(filterCount(filters)).toBe(4)
})

test("whatever is searched for becomes one line of bounded length", () => {
  expect(searchWords("  mug\n\0 with  handle ")).toBe("mug with handle")
  expect(searchWords(["tee", "mug"])).toBe("tee")
  expect(searchWords(undefined)).toBe("")
  expect(searchWords("🧉".repeat(10_000)).length).toBeLessThanOrEqual(200)
  expect(() => encodeURIComponent(searchWords("x" + "🧉".repeat(10_000)))).not.toThrow()
})
