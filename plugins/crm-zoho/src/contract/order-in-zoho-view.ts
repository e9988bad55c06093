/**
 * - `none`: Zoho was never told of this order
 * - `waiting`: something is to be told
 * - `sending`: a worker is telling it
 * - `in_zoho`: the record is there and says what the shop says
 * - `given_up`: Zoho refused; a person mends what is wrong and sends it again
 * - `left`: a person deleted the record in Zoho, and the mapping says that it stays so
 */
export const ORDER_IN_ZOHO_STATES = ["none", "waiting", "sending", "in_zoho", "given_up", "left"] as const

export type OrderInZohoState = (typeof ORDER_IN_ZOHO_STATES)[number]

/** What keeps every delivery waiting. Times are ISO 8601 in UTC. */
export interface PauseView {
  readonly code: string
  /** A sentence: what is wrong and what to do. */
  readonly message: string
  readonly since: string
  /** When it is tried again by itself; null: a person resumes it on the Deliveries page. */
  readonly next_try_at: string | null
}

/** `GET /admin/zoho/orders/:id` and `POST /admin/zoho/orders/:id/send`. Times are ISO 8601 in UTC. */
export interface OrderInZohoView {
  readonly order_id: string
  readonly environment: "off" | "sandbox" | "production"
  readonly state: OrderInZohoState
  readonly record: {
    readonly module: string
    readonly id: string
    /** Opens the record in Zoho. */
    readonly url: string | null
  } | null
  readonly last_error: string | null
  readonly next_try_at: string | null
  readonly updated_at: string | null
  readonly pause: PauseView | null
}
