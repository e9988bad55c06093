/** What a rule says about one value: the value as it is to be stored, or why it cannot be. */
export type Checked<T> = Accepted<T> | Rejected

export interface Accepted<T> {
  readonly ok: true
  readonly value: T
}

export interface Rejected {
  readonly ok: false
  /** Stable, for programs: `required`, `too_short`, `too_long`, `invalid`, … */
  readonly code: RejectionCode
  /** One sentence that a shopper can read. */
  readonly message: string
}

export type RejectionCode =
  | "required"
  | "not_text"
  | "too_short"
  | "too_long"
  | "control_characters"
  | "characters"
  | "invalid"
  | "checksum"

/** A rule for one field, the same in the browser, in a server action and in the store API. */
export interface Rule {
  /** The field's name as a shopper reads it. */
  readonly label: string
  /** A required field refuses an absent or blank value; an optional one accepts it as `""`. */
  readonly required: boolean
  /** Checks any value at all. An accepted value checks to itself. */
  readonly check: (value: unknown) => Checked<string>
}

export const accept = (value: string): Accepted<string> => ({ ok: true, value })

export const reject = (code: RejectionCode, message: string): Rejected => ({ ok: false, code, message })
