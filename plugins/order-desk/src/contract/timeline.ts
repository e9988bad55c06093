/** What an entry is about: the choices of the filter, in its order. */
export const TIMELINE_KINDS = [
  "order",
  "payment",
  "attempt",
  "notification",
  "review",
  "money",
  "stock",
  "parcel",
  "change",
  "delivery",
] as const

/**
 * - `order`: placed, canceled, its number
 * - `payment`: the status of the payment
 * - `attempt`: one try at the gateway
 * - `notification`: a message of the gateway, or the shopper's browser coming back
 * - `review`: a case that a person decides
 * - `money`: captures and refunds
 * - `stock`: reservations
 * - `parcel`: fulfillments and shipments
 * - `change`: edits, returns, claims, exchanges, a corrected address
 * - `delivery`: what leaves the shop for other systems: CRM, mail
 */
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

/** How an entry is coloured; its words tell the same. */
export const TIMELINE_TONES = ["neutral", "good", "waiting", "bad"] as const
export type TimelineTone = (typeof TIMELINE_TONES)[number]

export const TIMELINE_ACTORS = [
  "shopper",
  "person",
  "key",
  "gateway",
  "job",
  "system",
  "database",
  "unknown",
] as const

export interface TimelineActor {
  /** `system` is the shop's own software, `database` somebody who wrote past it with SQL. */
  readonly kind: (typeof TIMELINE_ACTORS)[number]
  /** An e-mail address, the title of a key, a gateway's or a job's name; null where none is known. */
  readonly name: string | null
}

/** One line of what unfolds: a value, or what it was before and is now. Texts, to be shown as they are. */
export type TimelineDetail =
  | { readonly label: string; readonly value: string }
  | { readonly label: string; readonly before: string | null; readonly after: string | null }

/** What may be done again without harm: a POST to an admin route of the plugin that told the entry. */
export interface TimelineAction {
  readonly label: string
  readonly method: "POST"
  readonly path: string
  readonly body: Readonly<Record<string, string>> | null
  /** The question that is asked before it is done. */
  readonly confirm: string
  /** What is said when it was taken. */
  readonly done: string
}

export interface TimelineEntry {
  /** Stable, unique within the order. */
  readonly id: string
  /** ISO 8601, UTC, microseconds. */
  readonly at: string
  readonly kind: TimelineKind
  readonly tone: TimelineTone
  /** A sentence for a person. */
  readonly text: string
  readonly actor: TimelineActor
  /** Who tells it: `core`, or a source's name. */
  readonly source: string
  readonly details: readonly TimelineDetail[]
  readonly action: TimelineAction | null
}

/** `GET /admin/order-desk/orders/:id/timeline`: newest first. */
export interface OrderTimeline {
  readonly entries: readonly TimelineEntry[]
  /** Entries of each kind, whatever is filtered by. */
  readonly counts: Readonly<Record<TimelineKind, number>>
  /** Ask again with it as `before` for older ones; null when there are none. */
  readonly next: string | null
  /** Sources that could not be read: what they know is missing. */
  readonly unread: readonly { readonly source: string; readonly message: string }[]
  /** More happened than is kept in the list: the oldest of these are missing. */
  readonly cut: readonly string[]
}
