/**
 * The three answers that any write to another company can have.
 *
 * `unknown` is the honest one: the request may or may not have been carried out (time-out, broken connection,
 * an answer that cannot be verified). It is met by looking at the other side, never by sending the write again.
 */
export type Outcome<T> = Accepted<T> | Refused | Unknown

/** The other side did it and said so in a message that was verified. */
export interface Accepted<T> {
  readonly kind: "accepted"
  readonly value: T
}

/** The other side said no. Nothing was done there, and the same request will be refused again. */
export interface Refused {
  readonly kind: "refused"
  /** The vendor's own code where it gave one, else a stable code of ours. */
  readonly code: string
  readonly message: string
}

/** Nobody can tell from here whether it was done. */
export interface Unknown {
  readonly kind: "unknown"
  /** A stable code: `timeout`, `unreachable`, `unverifiable_answer`, `server_error`, … */
  readonly code: string
  readonly message: string
  readonly cause?: unknown
}

export const accepted = <T>(value: T): Accepted<T> => ({ kind: "accepted", value })

export const refused = (code: string, message: string): Refused => ({ kind: "refused", code, message })

export const unknownOutcome = (code: string, message: string, cause?: unknown): Unknown =>
  cause === undefined ? { kind: "unknown", code, message } : { kind: "unknown", code, message, cause }
