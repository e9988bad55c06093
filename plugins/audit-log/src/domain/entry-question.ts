import type { ActorType } from "../contract"

/** What is asked of the log. Everything given must hold. */
export interface EntryQuestion {
  readonly actorType?: ActorType
  readonly actor?: string
  readonly action?: string
  readonly targetType?: string
  readonly target?: string
  readonly requestId?: string
  /** Days in the log's time zone, `2026-11-22`, both included. */
  readonly from?: string
  readonly to?: string
  readonly timeZone: string
  /** Words that an entry holds; the last may be the beginning of one. */
  readonly q?: string
  /** Only entries older than this number. */
  readonly before?: string
  readonly limit: number
}
