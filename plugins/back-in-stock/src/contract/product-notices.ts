/** How many people wait for one variant. */
export interface VariantNotices {
  readonly variant_id: string
  readonly title: string
  readonly waiting: number
  /** When the first of them asked, ISO 8601; null when nobody waits. */
  readonly since: string | null
}

/** Who waits for a product: numbers, nobody's address. */
export interface ProductNotices {
  readonly variants: readonly VariantNotices[]
}
