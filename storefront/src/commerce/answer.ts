/** What the shop heard from Medusa. "It is not there" and "we could not ask" are never the same answer. */
export type Answer<T> = Found<T> | Absent | Refused | Outage

export interface Found<T> {
  readonly kind: "found"
  readonly value: T
}

/** Medusa answered, and there is no such thing. */
export interface Absent {
  readonly kind: "absent"
}

/** Medusa understood the request and said no. */
export interface Refused {
  readonly kind: "refused"
  readonly status: number
  /** Medusa's sentence. */
  readonly message: string
}

/** No usable answer: network, time-out, a 5xx, a body of another shape. A write may or may not have happened. */
export interface Outage {
  readonly kind: "outage"
  /** For the log, never for a shopper. */
  readonly reason: string
}

export const found = <T>(value: T): Found<T> => ({ kind: "found", value })
export const absent: Absent = { kind: "absent" }

/** Changes a found value and lets every other answer through. */
export function mapFound<T, U>(answer: Answer<T>, change: (value: T) => U): Answer<U> {
  return answer.kind === "found" ? found(change(answer.value)) : answer
}
