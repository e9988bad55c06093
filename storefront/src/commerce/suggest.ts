import "server-only"
import { DEFAULT_LANGUAGE, type Language, LANGUAGES } from "@/language/languages"
import { type Answer, found } from "./answer"
import { cardFromSearch } from "./card-from-search"
import { readCatalogue, readCategories, readDetails, readRegionId } from "./catalogue"
import { findInMemory } from "./find-in-memory"
import type { ProductCard } from "./product"
import { suggestionsShape } from "./search-shape"
import { askStore } from "./store-client"

export interface Suggestions {
  readonly queries: readonly string[]
  readonly categories: readonly { readonly slug: string; readonly name: string }[]
  readonly products: readonly ProductCard[]
}

const MOST = 6
/** A suggestion that comes later than this is of no use. */
const PATIENCE_MS = 1_500

/** What a shopper may mean while typing. Nothing typed yet: the categories. */
export async function suggest(words: string, language: Language): Promise<Answer<Suggestions>> {
  if (words === "") {
    const categories = await readCategories(language)
    if (categories.kind !== "found") return categories
    return found({ queries: [], categories: categories.value, products: [] })
  }
  const region = await readRegionId()
  if (region.kind !== "found") return region
  const [searched, kept] = await Promise.all([
    askStore({
      path: "/store/catalogue/suggestions",
      query: {
        q: words,
        region_id: region.value,
        limit: MOST,
        ...(language !== DEFAULT_LANGUAGE && { locale: LANGUAGES[language].tag }),
      },
      shape: suggestionsShape,
      timeoutMs: PATIENCE_MS,
    }),
    readCatalogue(language),
  ])
  if (searched.kind !== "found") return lookThrough(words, language)
  const cards = new Map(
    kept.kind === "found" ? kept.value.products.map((card) => [card.id, card] as const) : [],
  )
  return found({
    queries: searched.value.queries,
    categories: searched.value.categories.map(({ handle, name }) => ({ slug: handle, name })),
    products: searched.value.products.map((card) => cards.get(card.id) ?? cardFromSearch(card, language)),
  })
}

async function lookThrough(words: string, language: Language): Promise<Answer<Suggestions>> {
  const [details, categories] = await Promise.all([readDetails(language), readCategories(language)])
  if (details.kind !== "found") return details
  const all = categories.kind === "found" ? categories.value : []
  const none = { categories: [], sizes: [], colours: [], priceMin: undefined, priceMax: undefined }
  const { products } = findInMemory(
    { products: details.value, categories: all, pieces: undefined },
    { words, filters: { ...none, available: false }, sort: "relevance", page: 1, limit: MOST, language },
  )
  const start = words.toLowerCase()
  return found({
    queries: [],
    categories: all.filter(({ name }) => name.toLowerCase().includes(start)),
    products,
  })
}
