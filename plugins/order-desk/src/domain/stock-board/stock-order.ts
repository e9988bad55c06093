import type { ChangeKind } from "../../contract/stock-board"
import type { WantedStock } from "./judge-change"

/** Who asks for a change. */
export interface Actor {
  readonly type: string
  readonly id: string
}

/** A change of one level's on-hand stock that a person asks for. */
export interface StockOrder {
  readonly levelId: string
  readonly wanted: WantedStock
  readonly kind: Extract<ChangeKind, "set" | "adjust" | "paste">
  readonly reason: string
  readonly note: string
}

/** A level with what is there. */
export interface LevelFacts {
  readonly id: string
  readonly itemId: string
  readonly locationId: string
  readonly sku: string
  readonly onHand: number
  readonly promised: number
}

/** Why a level was not written. `isStale`: it is no longer what the person saw. */
export interface HeldUp {
  readonly level: LevelFacts
  readonly expected: number
  readonly isStale: boolean
  readonly message: string
}

export type Written =
  | {
      readonly kind: "written"
      readonly levels: readonly {
        readonly level: LevelFacts
        readonly before: number
        readonly after: number
      }[]
      /** The same request was written before: nothing was done again. */
      readonly isRepeated: boolean
    }
  | { readonly kind: "held_up"; readonly by: readonly HeldUp[] }
  | { readonly kind: "not_found" }
