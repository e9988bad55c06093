export const BACKFILL_STATES = ["running", "paused", "done", "stopped"] as const

export type BackfillState = (typeof BACKFILL_STATES)[number]

/** One back-fill: paid orders of a time before the connection, brought in slowly. Times are ISO 8601 in UTC. */
export interface BackfillView {
  readonly id: string
  /** Orders paid from this moment on … */
  readonly from: string
  /** … and before this one. */
  readonly to: string
  readonly state: BackfillState
  /** Why it stopped by itself; null otherwise. */
  readonly reason: string | null
  /** Orders enqueued in a minute at most. */
  readonly rate_per_minute: number
  /** Paid orders of the period. */
  readonly total: number
  /** Looked at so far; those that Zoho had already were left out. */
  readonly seen: number
  readonly enqueued: number
  /** Of those enqueued, by what became of them. */
  readonly progress: { readonly waiting: number; readonly in_zoho: number; readonly given_up: number }
  readonly started_by: string
  readonly created_at: string
}

/** `GET /admin/zoho/backfills`: newest first. */
export interface BackfillList {
  readonly backfills: readonly BackfillView[]
  /** Zoho's API credits left today, when Zoho has said: it does beyond half of them. */
  readonly credits_left: number | null
}
