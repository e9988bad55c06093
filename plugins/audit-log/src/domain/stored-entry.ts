/** An entry exactly as its hash is made: times and JSON as PostgreSQL writes them. */
export interface StoredEntry {
  readonly id: string
  /** UTC, microseconds: `2026-11-22T06:40:49.123456Z`. */
  readonly at: string
  readonly txid: string
  readonly actor_type: string
  readonly actor_id: string | null
  readonly request_id: string | null
  readonly route: string | null
  readonly action: string
  readonly target_type: string
  readonly target_id: string | null
  readonly about: string
  readonly before: string | null
  readonly after: string | null
  readonly reason: string | null
}
