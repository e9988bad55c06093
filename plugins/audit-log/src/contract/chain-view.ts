/** How far the log is sealed. */
export interface ChainState {
  readonly sealed: { readonly seq: string; readonly hash: string; readonly at: string } | null
  /** Entries that wait for their seal, counted up to 10,000. */
  readonly waiting: number
  readonly last_anchor: { readonly day: string; readonly seq: string; readonly hash: string } | null
  /** The log begins after it: what lies before was cleared away by the retention. */
  readonly checkpoint: { readonly seq: string; readonly at: string } | null
  readonly retention_days: number
  /** Tables that should be watched and are not. */
  readonly unwatched: readonly string[]
  /** Of the dates in filters and of the days of anchors. */
  readonly time_zone: string
  /** What targets and actions can be called in this store, for filters; other code may record further ones. */
  readonly target_types: readonly string[]
  readonly actions: readonly string[]
}

/** What does not agree, first of all by its place. */
export type BreakKind =
  | "entry_edited"
  | "entry_removed"
  | "entry_inserted"
  | "link_edited"
  | "link_removed"
  | "anchor_differs"
  | "end_differs"

export interface ChainBreak {
  readonly kind: BreakKind
  /** A sentence for a person. */
  readonly message: string
  /** The place in the chain, where there is one. */
  readonly seq: string | null
  readonly entry_id: string | null
}

/** The answer of a verification. */
export interface ChainVerdict {
  readonly ok: boolean
  /** Links that were recomputed. */
  readonly checked: number
  readonly anchors: number
  readonly last: { readonly seq: string; readonly hash: string } | null
  readonly break: ChainBreak | null
  readonly took_ms: number
}

/** The state of the chain on one Indian day, to be kept elsewhere. */
export interface Anchor {
  /** `2026-11-22`, the day that ended. */
  readonly day: string
  readonly seq: string
  readonly hash: string
}
