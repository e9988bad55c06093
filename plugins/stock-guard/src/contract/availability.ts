/** One line of `GET /store/carts/:id/availability`. */
export interface LineAvailability {
  readonly line_item_id: string
  /** Null for a line that is not a catalogue variant. */
  readonly variant_id: string | null
  readonly title: string
  /** Units of the variant in the bag. */
  readonly requested: number
  /**
   * Units this line can have, given that the lines before it keep what they have. Null: no limit, because the
   * variant's stock is not managed or may be backordered.
   */
  readonly available: number | null
  readonly enough: boolean
}

/** The body of `GET /store/carts/:id/availability`. Taking `available` wherever `enough` is false makes the bag fit. */
export interface CartAvailability {
  readonly items: readonly LineAvailability[]
}
