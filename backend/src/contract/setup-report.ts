/** `unknown`: nobody could look. `note`: worth knowing, and nothing is broken. */
export type SetupState = "ok" | "note" | "bad" | "unknown"

/** One thing that was looked at. Holds no secret. */
export interface SetupCheck {
  readonly id: string
  readonly group: string
  readonly title: string
  readonly state: SetupState
  readonly words: string
  /** What to do; empty: nothing. */
  readonly fix: string
  /** Addresses and ids for BillDesk, Zoho or whoever else has to be given them. */
  readonly hand_over: readonly { readonly label: string; readonly value: string }[]
  /** When it was looked at: ISO 8601 in UTC. */
  readonly at: string
}

/** `GET /admin/setup`. */
export interface SetupReport {
  readonly looked_at: string
  readonly took_ms: number
  readonly billdesk_environment: "sandbox" | "uat" | "production"
  readonly counts: Readonly<Record<SetupState, number>>
  readonly checks: readonly SetupCheck[]
}
