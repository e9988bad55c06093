import type { ProductCard } from "./product"

export interface FacetValue {
  /** What the address takes. */
  readonly value: string
  /** What a shopper reads. */
  readonly label: string
  readonly count: number
}

/** Each is counted with the other filters applied, and not itself. */
export interface Facets {
  readonly category: readonly FacetValue[]
  readonly size: readonly FacetValue[]
  readonly colour: readonly FacetValue[]
  /** Whole rupees, rounded outwards; both 0 when nothing has a price. */
  readonly price: { readonly min: number; readonly max: number }
  /** Products of which a piece can be had; undefined when that was not counted. */
  readonly available: number | undefined
}

export interface Findings {
  readonly products: readonly ProductCard[]
  /** Product id → pieces over all variants, null when they are not counted. A product that is missing was not asked for. */
  readonly pieces: ReadonlyMap<string, number | null>
  /** Of all pages. */
  readonly count: number
  readonly facets: Facets
  /** What was searched for instead of misspelt words. */
  readonly corrected: string | undefined
}
