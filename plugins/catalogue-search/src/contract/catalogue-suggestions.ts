import type { CatalogueCard } from "./catalogue-card"

/** The answer of `GET /store/catalogue/suggestions`. */
export interface CatalogueSuggestions {
  readonly queries: readonly string[]
  readonly categories: readonly { readonly handle: string; readonly name: string }[]
  readonly products: readonly CatalogueCard[]
}
