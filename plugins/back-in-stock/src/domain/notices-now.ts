import type { Pieces } from "./offer"

/** However much comes back, one sweep tells no more people than this of one variant. */
export const MOST_AT_ONCE = 500

export interface TellingFacts {
  readonly pieces: Pieces
  readonly noticesPerPiece: number
  /** Announced within the last minute. */
  readonly toldJustNow: number
}

/**
 * How many people are told now: a few for each piece, since not everybody who is told buys, and no crowd for three
 * pieces. The others wait for the next sweep, while there is something left.
 */
export function noticesNow({ pieces, noticesPerPiece, toldJustNow }: TellingFacts): number {
  const most = pieces === "unlimited" ? MOST_AT_ONCE : Math.min(MOST_AT_ONCE, pieces * noticesPerPiece)
  return Math.max(0, most - toldJustNow)
}
