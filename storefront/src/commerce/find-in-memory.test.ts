import { expect, test } from "vitest"
import { findInMemory } from "./find-in-memory"
import type { Product } from "./product"
import type { Filters, ProductQuestion } from "./product-question"

const product = (index: number, given: Partial<Product> = {}): Product => ({
  id: `prod_${String(index)}`,
  handle: `product-${String(index)}`,
  title: `Product ${String(index)}`,
  textLanguage: "en",
  picture: undefined,
  price: { amount: index * 100, currency: "inr" },
  priceFrom: false,
  colours: index % 2 ? ["Emerald"] : ["Sand", "Graphite"],
  colourLabels: index % 2 ? ["Emerald"] : ["Sand", "Graphite"],
  looks: [],
  categorySlugs: [index % 3 ? "bags" : "apparel"],
  createdAt: new Date(1_800_000_000_000 + index * 1_000).toISOString(),
  isNew: false,
  summary: undefined,
  description: undefined,
  pictures: [],
  options: [],
  variants: [],
  specifications: [],
  material: undefined,
  statutory: [],
  ...given,
})

const PRODUCTS = [1, 2, 3, 4, 5, 6].map((index) => product(index))
const CATEGORIES = [{ id: "1", slug: "bags", name: "Bags", description: undefined, parentId: undefined }]

function find(filters: Partial<Filters> = {}, given: Partial<ProductQuestion> = {}, products = PRODUCTS) {
  const none = { categories: [], sizes: [], colours: [], priceMin: undefined, priceMax: undefined }
  const pieces = new Map<string, number | null>(products.map(({ id }, index) => [id, index === 0 ? 0 : null]))
  return findInMemory(
    { products, categories: CATEGORIES, pieces },
    {
      words: "",
      filters: { ...none, available: false, ...filters },
      sort: "newest",
      page: 1,
      limit: 24,
      language: "en",
      ...given,
    },
  )
}

const idsOf = (found: ReturnType<typeof find>) => found.products.map(({ id }) => Number(id.slice(5)))

test("values of one filter widen each other and the filters narrow each other", () => {
  expect(idsOf(find({ colours: ["emerald", "Sand"] }))).toEqual([6, 5, 4, 3, 2, 1])
  expect(idsOf(find({ colours: ["Emerald"], categories: ["bags"] }))).toEqual([5, 1])
  expect(idsOf(find({ priceMin: 200, priceMax: 400 }))).toEqual([4, 3, 2])
  expect(idsOf(find({ available: true }))).toEqual([6, 5, 4, 3, 2])
})

test("a facet is counted with the other filters applied and not itself", () => {
  const { facets } = find({ colours: ["Emerald"], priceMax: 300 })
  expect(facets.colour).toEqual([
    { value: "Emerald", label: "Emerald", count: 2 },
    { value: "Sand", label: "Sand", count: 1 },
    { value: "Graphite", label: "Graphite", count: 1 },
  ])
  expect(facets.category.map(({ label, count }) => [label, count])).toEqual([
    ["Bags", 1],
    ["apparel", 1],
  ])
  expect(facets.price).toEqual({ min: 100, max: 500 })
  expect(facets.available).toBe(1)
})

test("every word must be somewhere in what is said of a product, a category's name included", () => {
  expect(idsOf(find({}, { words: "BAGS emerald" }))).toEqual([5, 1])
  expect(idsOf(find({}, { words: "bags nothing" }))).toEqual([])
  expect(idsOf(find({}, { words: "🧉" }))).toEqual([])
})

test("a product without a price comes last in both price orders", () => {
  const products = [product(1, { price: undefined }), product(2), product(3)]
  expect(idsOf(find({}, { sort: "price-up" }, products))).toEqual([2, 3, 1])
  expect(idsOf(find({}, { sort: "price-down" }, products))).toEqual([3, 2, 1])
})

test("pages follow each other without a gap", () => {
  const pages = [1, 2, 3].flatMap((page) => idsOf(find({}, { page, limit: 2 })))
  expect(pages).toEqual([6, 5, 4, 3, 2, 1])
})

test("without stock the availability filters nothing and is not counted", () => {
  const none = { categories: [], sizes: [], colours: [], priceMin: undefined, priceMax: undefined }
  const found = findInMemory(
    { products: PRODUCTS, categories: [], pieces: undefined },
    { words: "", filters: { ...none, available: true }, sort: "name", page: 1, limit: 24, language: "en" },
  )
  expect([found.count, found.facets.available]).toEqual([6, undefined])
})
