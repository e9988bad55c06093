import { z } from "zod"

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** What is to leave the store. */
export interface NewDelivery {
  /** The destination's name. */
  readonly destination: string
  /** What is to be done there, such as `paid_order`. */
  readonly kind: string
  /** What it is about, such as the order's id. Deliveries to one destination about the same subject keep their order. */
  readonly subject: string
  /** Two deliveries to one destination with the same key are one: the second is not made. */
  readonly dedupeKey: string
  /** What `deliver` needs: ids rather than contents, and no secrets. At most 256 kB of JSON. */
  readonly payload: Json
  /** It is not tried before this moment, whatever happens; a person's replay apart. By the clock of whoever enqueues. */
  readonly notBefore?: Date
}

const LARGEST_PAYLOAD = 256 * 1024

/** The names of destinations: they stand in addresses and logs. */
export const DESTINATION_NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

const noNul = (text: string) => !text.includes("\0")
const line = (longest: number) => z.string().min(1).max(longest).refine(noNul, "holds a NUL character")

const schema = z.object({
  destination: line(100).regex(DESTINATION_NAME),
  kind: line(100),
  subject: line(200),
  dedupeKey: line(300),
})

/** The faults of a delivery, each a sentence; none for one that can be stored. */
export function deliveryFaults(delivery: NewDelivery): string[] {
  const parsed = schema.safeParse(delivery)
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}.`)
  if (delivery.notBefore !== undefined && !isMoment(delivery.notBefore))
    faults.push("notBefore: is no moment that a database can keep.")
  const payload: unknown = JSON.stringify(delivery.payload)
  if (typeof payload !== "string") return [...faults, "payload: is no JSON."]
  if (payload.length > LARGEST_PAYLOAD) faults.push("payload: is longer than 256 kB of JSON.")
  // PostgreSQL keeps neither in JSON: a NUL character, half a surrogate pair.
  if (/(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/.test(payload))
    faults.push("payload: holds a NUL character or half of a character.")
  return faults
}

/** An invalid date has no time; PostgreSQL's moments end long after any that is meant. */
const isMoment = (at: Date): boolean => Math.abs(at.getTime()) < Date.UTC(9999, 0)
