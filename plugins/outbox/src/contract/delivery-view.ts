import type { Act, AttemptVerdict, DeliveryAction, DeliveryState } from "./delivery-state"

/** `GET /admin/outbox/deliveries`: newest first. Times are ISO 8601 in UTC. */
export interface DeliveryList {
  readonly deliveries: readonly DeliveryView[]
  readonly count: number
  readonly limit: number
  readonly offset: number
}

export interface DeliveryView {
  readonly id: string
  readonly destination: string
  /** The destination's name for people. */
  readonly destination_title: string
  readonly kind: string
  /** What it is about; deliveries about the same thing keep their order. */
  readonly subject: string
  /** The order, when it is about one. `number` is what a person knows it by. */
  readonly order: { readonly id: string; readonly number: string } | null
  readonly state: DeliveryState
  /** Failed tries that count, since it was made or last replayed. */
  readonly tries: number
  readonly next_try_at: string | null
  readonly remote_reference: string | null
  readonly last_code: string | null
  readonly last_message: string | null
  readonly created_at: string
  readonly finished_at: string | null
  readonly actions: readonly DeliveryAction[]
}

/** `GET /admin/outbox/deliveries/:id`. */
export interface DeliveryDetails {
  readonly delivery: DeliveryView
  readonly dedupe_key: string
  /** An earlier try may have arrived: it is looked up before it is sent again. */
  readonly may_have_arrived: boolean
  /** Newest first. */
  readonly attempts: readonly AttemptView[]
  /** Newest first. */
  readonly acts: readonly ActView[]
}

export interface AttemptView {
  readonly number: number
  readonly started_at: string
  readonly ended_at: string | null
  /** null: under way. */
  readonly verdict: AttemptVerdict | null
  readonly code: string | null
  readonly message: string | null
  /** Without secrets, and cut. */
  readonly request: string | null
  readonly answer: string | null
  readonly worker: string
}

export interface ActView {
  readonly at: string
  /** An email address, `destination` or `system`. */
  readonly actor: string
  readonly act: Act
  readonly note: string | null
}

/** `POST /admin/outbox/deliveries/replay`. */
export interface ReplayedMany {
  readonly replayed: number
}
