/** How a case of the review queue ended. */
export type ReviewResolution =
  /** The money went back through BillDesk. */
  | "refunded"
  /** The order was brought back to life and takes the money. */
  | "fulfilled"
  /** A person settled it outside, and says how in the note. */
  | "settled_elsewhere"
