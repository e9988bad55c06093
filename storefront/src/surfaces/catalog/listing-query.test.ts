import fc from "fast-check"
import { expect, test } from "vitest"
import type { ProductCard } from "../../commerce/product"
import { listingHref, listingOf, listingQuery, PAGE_SIZE, type Sort, SORTS } from "./listing-query"

const card = (index: number, amount?: number, category = "bags"): ProductCard => ({
  id: `prod_${index}`,
  handle: `product-${index}`,
  title: `Product ${String(index).padStart(3, "0")}`,
  picture: undefined,
  price: amount === undefined ? undefined : { amount, currency: "inr" },
  priceFrom: false,
  colours: [],
  categorySlugs: [category],
  createdAt: new Date(1_800_000_000_000 + index * 1_000).toISOString(),
})

test("nonsense in the address falls back to the first page, newest first", () => {
  expect(listingQuery("all", "cheapest", "-3")).toEqual({ slug: "all", sort: "newest", page: 1 })
  expect(listingQuery("all", "constructor", "0")).toEqual({ slug: "all", sort: "newest", page: 1 })
})

test("an address says only what is unusual, and says it so that it is read back", () => {
  expect(listingHref({ slug: "all", sort: "newest", page: 1 })).toBe("/c/all")
  fc.assert(
    fc.property(
      fc.constantFrom<Sort>("newest", "price-up", "price-down", "name"),
      fc.integer({ min: 1, max: 100 }),
      (sort, page) => {
        const { searchParams } = new URL(listingHref({ slug: "bags", sort, page }), "http://shop")
        expect(
          listingQuery("bags", searchParams.get("sort") ?? undefined, searchParams.get("page") ?? undefined),
        ).toEqual({ slug: "bags", sort, page })
      },
    ),
  )
})

test("a product without a price comes last in both price orders", () => {
  const products = [card(1), card(2, 50), card(3, 10)]
  for (const [sort, expected] of [
    ["price-up", [3, 2, 1]],
    ["price-down", [2, 3, 1]],
  ] as const) {
    const { shown } = listingOf(products, { slug: "all", sort, page: 1 })
    expect(shown.map((product) => product.id)).toEqual(expected.map((index) => `prod_${index}`))
  }
})

test("a listing holds its category only, and more is loaded until all are shown", () => {
  const products = Array.from({ length: PAGE_SIZE + 5 }, (_, index) => card(index, index)).concat(
    card(999, 1, "kids"),
  )
  const first = listingOf(products, { slug: "bags", sort: "newest", page: 1 })
  expect([first.shown.length, first.total, first.hasMore]).toEqual([PAGE_SIZE, PAGE_SIZE + 5, true])
  const second = listingOf(products, { slug: "bags", sort: "newest", page: 2 })
  expect([second.shown.length, second.hasMore]).toEqual([PAGE_SIZE + 5, false])
})

test("every order of a listing shows the same products", () => {
  const products = Array.from({ length: 9 }, (_, index) => card(index, (index * 7) % 5))
  for (const sort of Object.keys(SORTS)) {
    const { shown } = listingOf(products, listingQuery("all", sort, undefined))
    expect(new Set(shown.map((product) => product.id)).size).toBe(9)
  }
})
