import type { BoardState, ChangeKind, ChangeReason, RowStatus } from "../../contract/stock-board"

export const STATE_WORDS = {
  active: "Active",
  out: "Out of stock",
  low: "Low",
  stopped: "Stopped by hand",
} as const satisfies Record<BoardState, string>

/** The status of a row, and why. */
export const STATUS_WORDS = {
  active: ["Active", ""],
  stopped: ["Out of stock", "by hand"],
  none_left: ["Out of stock", "none left"],
  none_left_here: ["Active", "none left here"],
  part_missing: ["Out of stock", "another part is missing"],
} as const satisfies Record<RowStatus, readonly [string, string]>

export const REASON_WORDS = {
  received: "Received",
  counted: "Counted",
  damaged: "Damaged",
  returned: "Returned",
  correction: "Correction",
} as const satisfies Record<ChangeReason, string>

export const KIND_WORDS = {
  set: "Counted",
  adjust: "Adjusted",
  paste: "Pasted list",
  stop: "Stopped selling",
  lift: "Sold again",
  threshold: "Low-stock threshold",
} as const satisfies Record<ChangeKind, string>
