import type { ActorType } from "./actor"

/** A value of a column as it may be kept: masked ones hold `•••`. */
export type KeptValue =
  string | number | boolean | null | readonly unknown[] | { readonly [key: string]: unknown }

/** Columns by name. */
export type KeptColumns = Readonly<Record<string, KeptValue>>

/** One entry of the log. */
export interface EntryView {
  /** Digits; entries are numbered, with gaps where a transaction was rolled back. */
  readonly id: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly actor: {
    readonly type: ActorType
    readonly id: string | null
    /** As people know the actor now: the e-mail address of a user, the title of a key. */
    readonly name: string | null
  }
  /** `changed`, `created`, `deleted`, `restored`, or a word such as `log-in failed`. */
  readonly action: string
  readonly target: {
    /** Such as `order` or `price`. */
    readonly type: string
    readonly id: string | null
    /** As people know it now: an order's number, a product's title. */
    readonly name: string | null
    /** Where the admin shows it, below `/app`. */
    readonly path: string | null
  }
  /** What the target belongs to, such as the order of a payment. */
  readonly about: KeptColumns
  /** Only what changed. */
  readonly before: KeptColumns | null
  readonly after: KeptColumns | null
  readonly reason: string | null
  readonly request_id: string | null
  /** Method and path of the request, or the name of the workflow. */
  readonly route: string | null
  /** The entry's place in the chain; null until it is sealed, which takes seconds. */
  readonly seal: { readonly seq: string; readonly hash: string } | null
}

/** A page, newest first. */
export interface EntryList {
  readonly entries: readonly EntryView[]
  /** Ask again with it as `before` for the entries that follow; null on the last page. */
  readonly next: string | null
}
