import type { AttemptStatus } from "./payment-status"

/** `GET /admin/billdesk`: how the shop is connected to BillDesk, and how the conversation goes. Holds no key. */
export interface AdminConnection {
  readonly environment: "sandbox" | "uat" | "production"
  /** How messages are protected: the two modes of the JOSE API, or the checksums of the older pipe messages. */
  readonly mode: "hmac" | "symmetric" | "legacy_hmac" | "legacy_crc"
  readonly merchant_id: string
  /** The client id, or the security id of a pipe account. */
  readonly client_id: string
  /** Where the server asks BillDesk. */
  readonly api_host: string
  readonly keys: readonly AdminKey[]
  /** The exact addresses to hand to BillDesk. */
  readonly return_url: string
  readonly webhook_url: string
  readonly payment_window_minutes: number
  readonly auto_refund: boolean
  readonly health: {
    readonly last_sweep_at: string | null
    readonly last_sweep_faults: number
    readonly last_answer_at: string | null
    readonly last_failure_at: string | null
    /** A stable code, such as `timeout`. */
    readonly last_failure: string | null
    /** How far our clock is ahead of BillDesk's; null where it tells no time. */
    readonly clock_skew_ms: number | null
  }
  readonly attempts_by_status: Readonly<Record<AttemptStatus, number>>
  readonly open_reviews: number
}

export interface AdminKey {
  readonly name: string
  /** The first 8 hexadecimal digits of the key's SHA-256: enough to compare, no help to a thief. */
  readonly fingerprint: string
}
