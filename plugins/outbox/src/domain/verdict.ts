/** What a destination answers for one try. Everything it may say is here; the outbox knows what follows from each. */
export type Verdict = Done | Retry | Throttled | PauseDestination | Dead | Superseded

/** Kept in the history without secrets: what was sent and what came back, in a few lines. */
interface Exchange {
  readonly request?: string
  readonly answer?: string
}

/** The other side has it. */
export interface Done extends Exchange {
  readonly kind: "done"
  /** Its name over there, such as a record's or a message's id. */
  readonly reference?: string
}

/** This one failed and may succeed later. Counts as a try. */
export interface Retry extends Failure {
  readonly kind: "retry"
  /** The other side's `Retry-After`: a moment, or milliseconds from now. Without it the table of waits decides. */
  readonly after?: Date | number
}

/** The other side wants fewer calls: the whole destination rests. Counts as no try. */
export interface Throttled extends Failure {
  readonly kind: "throttled"
  /** The other side's `Retry-After`: a moment, or milliseconds from now. */
  readonly after: Date | number
}

/** No delivery can succeed now: credentials, configuration, or the other side is down. Counts as no try. */
export interface PauseDestination extends Failure {
  readonly kind: "pause_destination"
  /** After so many milliseconds one delivery is tried, again and again until one gets through. Without it a person resumes. */
  readonly probeAfter?: number
}

/** This one will never succeed as it is. A person sees it, may mend what is wrong, and replays it. */
export interface Dead extends Failure {
  readonly kind: "dead"
}

/** There is nothing left to say, such as a reminder for an order that was canceled. */
export interface Superseded extends Exchange {
  readonly kind: "superseded"
  readonly message: string
}

interface Failure extends Exchange {
  /** Stable, for programs, such as `http_503`. */
  readonly code: string
  /** A sentence for a person. */
  readonly message: string
  /**
   * True only when this try certainly left nothing over there: the connection was refused, or the answer was a plain
   * refusal. It leaves earlier doubts as they were; without it the next try is told that this one may have arrived.
   */
  readonly nothingSent?: boolean
}
