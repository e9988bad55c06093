import "server-only"
import { type Answer, mapFound } from "./answer"
import { cardFromSearch } from "./card-from-search"
import { readCatalogue, readCategories, readDetails, readRegionId } from "./catalogue"
import { findInMemory } from "./find-in-memory"
import type { Findings } from "./findings"
import type { ProductCard } from "./product"
import type { ProductQuestion } from "./product-question"
import { localeOf } from "./locale-of"
import { findingsShape } from "./search-shape"
import { readPieces } from "./stock"
import { askStore } from "./store-client"

/** A listing waits this long for the search, then it does without. */
const PATIENCE_MS = 3_000

/**
 * One page of a listing with its facets. Order, counts and stock come from the search, live; what a tile shows comes
 * from the kept catalogue, so that a price is the same on every page. Without an answer of the search the shop looks
 * through what it has kept: a listing does not end because the search does.
 */
export async function findProducts(question: ProductQuestion): Promise<Answer<Findings>> {
  const [searched, kept] = await Promise.all([search(question), readCatalogue(question.language)])
  if (searched.kind !== "found") return lookThrough(question)
  const known = kept.kind === "found" ? kept.value.products : []
  const cards = new Map(known.map((card) => [card.id, card]))
  const labels = colourLabelsIn(known)
  const { products, count, facets, corrected_query } = searched.value
  return {
    kind: "found",
    value: {
      products: products.map(
        (product) => cards.get(product.id) ?? cardFromSearch(product, question.language),
      ),
      pieces: new Map(products.map(({ id, available }) => [id, available ?? null])),
      count,
      facets: {
        ...facets,
        colour: facets.colour.map((facet) => ({
          ...facet,
          label: labels.get(facet.value.toLowerCase()) ?? facet.label,
        })),
        available: facets.available.count,
      },
      corrected: corrected_query ?? undefined,
    },
  }
}

/** Colour in lower case → how a shopper reads it. */
function colourLabelsIn(products: readonly ProductCard[]): ReadonlyMap<string, string> {
  return new Map(
    products.flatMap(({ colours, colourLabels }) =>
      colours.map((colour, index) => [colour.toLowerCase(), colourLabels[index] ?? colour] as const),
    ),
  )
}

async function search(question: ProductQuestion) {
  const region = await readRegionId()
  if (region.kind !== "found") return region
  const { words, filters, sort, page, limit, language } = question
  return askStore({
    path: "/store/catalogue",
    query: {
      region_id: region.value,
      ...(words && { q: words }),
      ...(filters.categories.length > 0 && { category: filters.categories }),
      ...(filters.sizes.length > 0 && { size: filters.sizes }),
      ...(filters.colours.length > 0 && { colour: filters.colours }),
      ...(filters.priceMin !== undefined && { price_min: filters.priceMin }),
      ...(filters.priceMax !== undefined && { price_max: filters.priceMax }),
      ...(filters.available && { available: 1 }),
      sort,
      page,
      limit,
      ...localeOf(language),
    },
    shape: findingsShape,
    timeoutMs: PATIENCE_MS,
  })
}

async function lookThrough(question: ProductQuestion): Promise<Answer<Findings>> {
  const [details, categories] = await Promise.all([
    readDetails(question.language),
    readCategories(question.language),
  ])
  if (details.kind !== "found") return details
  const pieces = await readPieces(details.value.map(({ id }) => id))
  return mapFound(details, (products) =>
    findInMemory(
      {
        products,
        categories: categories.kind === "found" ? categories.value : [],
        pieces: pieces.kind === "found" ? pieces.value : undefined,
      },
      question,
    ),
  )
}
