import type { DeliveryState } from "./delivery-state"

/** `GET /admin/outbox/destinations`. Times are ISO 8601 in UTC. */
export interface DestinationList {
  readonly destinations: readonly DestinationView[]
}

export interface DestinationView {
  readonly name: string
  readonly title: string
  /** False: no running code delivers to it, so its deliveries wait. */
  readonly is_registered: boolean
  readonly pause: {
    readonly since: string
    readonly code: string
    readonly message: string
    /** An email address, or `destination` when it paused itself. */
    readonly by: string
    /** When one delivery is tried; null: only a person resumes. */
    readonly probe_at: string | null
  } | null
  /** It asked for rest until then. */
  readonly not_before: string | null
  readonly counts: Readonly<Record<DeliveryState, number>>
  /** Since when the oldest one has waited. */
  readonly oldest_waiting_at: string | null
}
