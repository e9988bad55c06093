/**
 * - `pending`: remembered, not yet sent
 * - `sending`: a worker holds it
 * - `done`: the record is in Zoho
 * - `retry`: a try failed, another will follow
 * - `dead`: given up until a person sends it again
 */
export const DELIVERY_STATES = ["pending", "sending", "done", "retry", "dead"] as const

export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** The connection to Zoho as a merchant needs to see it. */
export interface ConnectionView {
  readonly environment: "off" | "sandbox" | "production"
  /** What keeps every delivery waiting, when something does. */
  readonly fault: { readonly kind: string; readonly code: string; readonly message: string } | null
  /** ISO 8601. */
  readonly quiet_until: string | null
}

/** `GET /admin/zoho/orders/:id` and `POST /admin/zoho/orders/:id/send`. */
export interface DeliveryView {
  readonly order_id: string
  /** null: the order was never captured while the plugin was on. */
  readonly delivery: {
    readonly state: DeliveryState
    readonly attempts: number
    readonly zoho_id: string | null
    /** Opens the record in Zoho. */
    readonly record_url: string | null
    readonly last_error: string | null
    readonly next_try_at: string | null
    readonly updated_at: string
  } | null
  readonly connection: ConnectionView
}
