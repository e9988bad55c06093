/** Why on-hand stock was changed by a person. */
export const CHANGE_REASONS = ["received", "counted", "damaged", "returned", "correction"] as const
export type ChangeReason = (typeof CHANGE_REASONS)[number]

/** Which rows: all, or those of variants that are buyable, out of stock, low, or stopped by hand. */
export const BOARD_STATES = ["active", "out", "low", "stopped"] as const
export type BoardState = (typeof BOARD_STATES)[number]

export const BOARD_SORTS = ["product", "sku", "price", "on_hand", "reserved", "available"] as const
export type BoardSort = (typeof BOARD_SORTS)[number]

/**
 * What a row's item is at its location: buyable; stopped by a person; nothing left at any location; nothing left here while
 * another location has some; or enough here, but another part of the same kit is missing.
 */
export const ROW_STATUSES = ["active", "stopped", "none_left", "none_left_here", "part_missing"] as const
export type RowStatus = (typeof ROW_STATUSES)[number]

/** A variant's item at one location. Quantities are pieces of the item. */
export interface BoardRow {
  /** Names the row. */
  readonly key: string
  readonly product_id: string
  readonly product: string
  readonly variant_id: string
  readonly variant: string
  readonly sku: string
  readonly thumbnail: string | null
  /** The list price in whole hundredths; null for a variant that has none in the board's currency. */
  readonly price: number | null
  /** The product is published. */
  readonly is_on_sale: boolean
  /** False for a variant of which stock is not managed. */
  readonly is_counted: boolean
  readonly allows_backorder: boolean
  /** Pieces of the item that one variant takes; more than one in kits. */
  readonly required: number
  /** Null for a variant without an inventory item. */
  readonly item_id: string | null
  /** Null for an item that is kept at no location: there is nothing to edit. */
  readonly level_id: string | null
  readonly location_id: string | null
  readonly location: string | null
  readonly on_hand: number
  /** Promised to orders; the share of a stop is not in it. */
  readonly reserved: number
  /** What can be promised still; 0 while stopped. */
  readonly available: number
  /** The item's own threshold; null while the store's holds. */
  readonly threshold: number | null
  /** The threshold that holds. */
  readonly low_at: number
  readonly is_low: boolean
  readonly status: RowStatus
  readonly stop: BoardStop | null
}

/** An item that a person took out of sale at a location. */
export interface BoardStop {
  readonly reason: string
  /** A name, an e-mail address, or the title of a key; null when it is not known. */
  readonly by: string | null
  readonly at: string
}

/** `GET /admin/stock-board` */
export interface StockBoard {
  readonly rows: readonly BoardRow[]
  /** Rows of all pages. */
  readonly count: number
  readonly limit: number
  readonly offset: number
  /** Variants of each state that pass every other filter. Without filters `out` and `low` are those of the overview. */
  readonly variants: Readonly<Record<BoardState | "all", number>>
  readonly currency_code: string
}

/** `GET /admin/stock-board/choices` */
export interface BoardChoices {
  readonly locations: readonly { readonly id: string; readonly name: string }[]
  readonly categories: readonly { readonly id: string; readonly name: string }[]
}

/** What was done to an item. `paste` is a set from a list. */
export const CHANGE_KINDS = ["set", "adjust", "paste", "stop", "lift", "threshold"] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** One entry of an item's history. */
export interface StockChange {
  readonly id: string
  readonly kind: ChangeKind
  readonly location: string | null
  /** On hand for set, adjust and paste; the threshold for threshold; null where there is none. */
  readonly before: number | null
  readonly after: number | null
  readonly reason: string
  readonly note: string
  readonly by: string | null
  readonly at: string
}

/** `GET /admin/stock-board/items/:id/changes`, the newest first. */
export interface StockChangeList {
  readonly changes: readonly StockChange[]
  readonly count: number
}

/** What a change left behind. */
export interface ChangedLevel {
  readonly level_id: string
  readonly before: number
  readonly after: number
}

/** One line of a pasted list, as it was understood. */
export interface PastedRow {
  /** Of the pasted text, from 1. */
  readonly line: number
  readonly sku: string
  readonly title: string
  readonly location: string | null
  readonly level_id: string | null
  readonly before: number | null
  readonly after: number | null
  readonly reason: ChangeReason | null
  /** What is wrong, in words. */
  readonly error: string | null
}

/** `POST /admin/stock-board/paste/preview` */
export interface PastePreview {
  readonly rows: readonly PastedRow[]
  readonly errors: number
  readonly changes: number
}

/** A row of a paste that is no longer as it was in the preview, or cannot be. */
export interface ChangedRow {
  readonly level_id: string
  readonly sku: string
  readonly expected: number
  readonly present: number
  readonly message: string
}

/** What is answered 400, 404 or 409. */
export interface BoardRefusal {
  readonly code: "invalid_question" | "invalid_change" | "not_found" | "stock_changed" | "not_possible"
  readonly message: string
  /** What is on hand now, when it was not what the person saw. */
  readonly present?: number
  /** Of a paste, the rows that hold it up. */
  readonly rows?: readonly ChangedRow[]
}
