/** A product as a listing shows it. */
export interface CatalogueCard {
  readonly id: string
  readonly handle: string
  /** In the asked language where it is known, else as the merchant wrote it. */
  readonly title: string
  readonly subtitle: string | null
  readonly thumbnail: { readonly url: string; readonly alt: string } | null
  /** The lowest of its variants', in major units (rupees) as Medusa states amounts, taxes as listed; null without one. */
  readonly price: { readonly amount: number; readonly currency_code: string } | null
  /** Another variant costs more. */
  readonly price_from: boolean
  readonly colours: readonly string[]
  /** Of the categories it was put into, without those above them. */
  readonly category_handles: readonly string[]
  /** ISO 8601. */
  readonly created_at: string
  /** Pieces that can be promised now, over all variants; null when not counted, or sold beyond stock. */
  readonly available: number | null
}
