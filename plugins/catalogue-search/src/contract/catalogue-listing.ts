import type { CatalogueCard } from "./catalogue-card"

/** One value of a facet. `value` is what the query parameter takes, `label` what a shopper reads. */
export interface FacetValue {
  readonly value: string
  readonly label: string
  readonly count: number
}

/** Each is counted with the other facets applied, and not itself. */
export interface CatalogueFacets {
  readonly category: readonly FacetValue[]
  readonly size: readonly FacetValue[]
  readonly colour: readonly FacetValue[]
  /** Whole major units, rounded outwards; both 0 when nothing has a price. */
  readonly price: { readonly min: number; readonly max: number }
  /** Products of which a piece can be had. */
  readonly available: { readonly count: number }
}

/** The answer of `GET /store/catalogue`. */
export interface CatalogueListing {
  readonly products: readonly CatalogueCard[]
  /** Of all pages. */
  readonly count: number
  readonly page: number
  readonly limit: number
  readonly facets: CatalogueFacets
  /** What was searched for instead, when words were misspelt. */
  readonly corrected_query: string | null
}
