/** Who did something, in the shape of a timeline's entry. `id` is a user's or a key's of the store. */
export interface EntryActor {
  readonly kind: "shopper" | "person" | "key" | "gateway" | "job" | "system" | "unknown"
  readonly id?: string
  readonly name?: string
}

export type EntryDetail =
  | { readonly label: string; readonly value: string }
  | { readonly label: string; readonly before: string | null; readonly after: string | null }

/** One thing that happened to an order's payment, in the shape that `medusa-plugin-order-desk` takes of a source. */
export interface TimelineEntry {
  readonly id: string
  /** ISO 8601, UTC, microseconds. */
  readonly at: string
  /** Tells apart what was written in one transaction. */
  readonly sequence: number
  readonly kind: "order" | "payment" | "attempt" | "notification" | "review" | "money"
  readonly tone: "neutral" | "good" | "waiting" | "bad"
  readonly text: string
  readonly actor: EntryActor
  readonly details: readonly EntryDetail[]
  readonly action?: {
    readonly label: string
    readonly method: "POST"
    readonly path: string
    readonly confirm: string
    readonly done: string
  }
  /** The rows it is made of, as `table:id`. */
  readonly tells: readonly { readonly row: string; readonly what: readonly string[] }[]
}
