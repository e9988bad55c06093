import type { BoardSort, BoardState } from "../../contract/stock-board"

/** Which rows of the board, in which order. */
export interface BoardQuestion {
  /** Each of them stands somewhere in the product's title, the variant's, or the SKU. */
  readonly words: readonly string[]
  readonly state: BoardState | undefined
  readonly location: string | undefined
  /** A category, with those below it. */
  readonly category: string | undefined
  readonly sort: { readonly by: BoardSort; readonly isDescending: boolean }
  readonly limit: number
  readonly offset: number
}
