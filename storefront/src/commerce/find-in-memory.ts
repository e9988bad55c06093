import { cardOf } from "./card-of"
import type { FacetValue, Findings } from "./findings"
import type { Category, Product } from "./product"
import { isSizeOption } from "./product"
import type { Filters, ProductQuestion, Sort } from "./product-question"

/** What the shop knows by itself when the search is out. */
export interface Known {
  readonly products: readonly Product[]
  readonly categories: readonly Category[]
  /** Product id → pieces over all variants; undefined when nobody could be asked. */
  readonly pieces: ReadonlyMap<string, number | null> | undefined
}

/** Filters, counts and sorts like the search does, but for misspelt words. Without stock the availability filters nothing. */
export function findInMemory({ products, categories, pieces }: Known, question: ProductQuestion): Findings {
  const { filters, sort, page, limit } = question
  const wanted = wordsIn(question.words)
  const names = new Map(categories.map(({ slug, name }) => [slug, name]))
  // A search of signs alone, such as an emoji, finds nothing rather than everything.
  const isMute = question.words !== "" && wanted.length === 0
  const candidates = isMute ? [] : products.filter((product) => speaksOf(product, wanted, names))
  const passes = (product: Product, without?: keyof typeof TESTS) =>
    keysOf(TESTS).every((name) => name === without || TESTS[name](product, filters, pieces))
  const counted = (
    facet: "category" | "size" | "colour",
    valuesOf: (product: Product) => readonly string[],
  ) =>
    countValues(
      candidates.filter((product) => passes(product, facet)),
      valuesOf,
    )
  const found = candidates.filter((product) => passes(product)).toSorted(ORDERS[sort])
  const amounts = candidates
    .filter((product) => passes(product, "price"))
    .flatMap(({ price }) => price?.amount ?? [])
  return {
    products: found.slice((page - 1) * limit, page * limit).map(cardOf),
    pieces: pieces ?? new Map(),
    count: found.length,
    facets: {
      category: counted("category", (product) => product.categorySlugs)
        .map((facet) => ({ ...facet, label: names.get(facet.value) ?? facet.value }))
        .toSorted(mostFirst),
      size: counted("size", sizesOf),
      colour: counted("colour", (product) => product.colours).toSorted(mostFirst),
      price: {
        min: amounts.length > 0 ? Math.floor(Math.min(...amounts)) : 0,
        max: amounts.length > 0 ? Math.ceil(Math.max(...amounts)) : 0,
      },
      available:
        pieces &&
        candidates.filter((product) => passes(product, "available") && canBeHad(pieces.get(product.id)))
          .length,
    },
    corrected: undefined,
  }
}

const TESTS = {
  category: ({ categorySlugs }: Product, { categories }: Filters) => meets(categorySlugs, categories),
  size: (product: Product, { sizes }: Filters) => meets(sizesOf(product), sizes),
  colour: ({ colours }: Product, filters: Filters) => meets(colours, filters.colours),
  price: ({ price }: Product, { priceMin, priceMax }: Filters) =>
    (priceMin === undefined && priceMax === undefined) ||
    (price !== undefined && price.amount >= (priceMin ?? 0) && price.amount <= (priceMax ?? Infinity)),
  available: ({ id }: Product, { available }: Filters, pieces: Known["pieces"]) =>
    !available || pieces === undefined || canBeHad(pieces.get(id)),
} as const

function keysOf<Table extends object>(table: Table): (keyof Table)[] {
  const isKey = (key: string): key is Extract<keyof Table, string> => Object.hasOwn(table, key)
  return Object.keys(table).filter(isKey)
}

const canBeHad = (left: number | null | undefined): boolean => left === null || (left ?? 0) > 0

/** Whether one of the wanted values is there; without a wish everything will do. */
function meets(values: readonly string[], wanted: readonly string[]): boolean {
  const lower = wanted.map((value) => value.toLowerCase())
  return wanted.length === 0 || values.some((value) => lower.includes(value.toLowerCase()))
}

const sizesOf = ({ options }: Product): readonly string[] =>
  options.find(({ title }) => isSizeOption(title))?.values ?? []

function countValues(
  products: readonly Product[],
  valuesOf: (product: Product) => readonly string[],
): FacetValue[] {
  const counts = new Map<string, number>()
  for (const value of products.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, label: value, count }))
}

const mostFirst = (a: FacetValue, b: FacetValue): number => b.count - a.count

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

function speaksOf(product: Product, wanted: readonly string[], names: ReadonlyMap<string, string>): boolean {
  const texts = [product.title, product.handle, product.summary, product.description, product.material]
  const places = product.categorySlugs.map((slug) => names.get(slug))
  const all = [...texts, ...places, ...product.colours, ...product.colourLabels].join(" ").toLowerCase()
  return wanted.every((word) => all.includes(word))
}

const priced = (product: Product, without: number): number => product.price?.amount ?? without
const byAge = (a: Product, b: Product): number => b.createdAt.localeCompare(a.createdAt)
const byTitle = (a: Product, b: Product): number => a.title.localeCompare(b.title)

const ORDERS = {
  relevance: byAge,
  newest: byAge,
  "price-up": (a, b) => priced(a, Infinity) - priced(b, Infinity) || byTitle(a, b),
  "price-down": (a, b) => priced(b, -1) - priced(a, -1) || byTitle(a, b),
  name: byTitle,
} as const satisfies Record<Sort, (a: Product, b: Product) => number>
