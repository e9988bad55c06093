import { z } from "zod"
import { CLIENT_ID } from "../contract"
import { EVENT_SCHEMAS } from "./event-schema"

/** Events in one call. */
export const MOST_EVENTS = 20
/** GA4 takes nothing older. Hours. */
const OLDEST_HOURS = 72
const AHEAD_MS = 5 * 60_000

const common = {
  /** When it happened. */
  at: z.iso
    .datetime({ offset: true, error: "must be a moment such as 2026-11-22T10:00:00Z." })
    .transform((at) => new Date(at)),
  /** Present only with the shopper's consent. */
  client_id: z.string().regex(CLIENT_ID, "must be a UUID or a pair of numbers with a dot.").optional(),
}

const event = z.discriminatedUnion(
  "name",
  [
    z.strictObject({ name: z.literal("cart.add"), properties: EVENT_SCHEMAS["cart.add"], ...common }),
    z.strictObject({ name: z.literal("cart.update"), properties: EVENT_SCHEMAS["cart.update"], ...common }),
    z.strictObject({
      name: z.literal("checkout.start"),
      properties: EVENT_SCHEMAS["checkout.start"],
      ...common,
    }),
  ],
  "must be one of cart.add, cart.update, checkout.start.",
)

const body = z.strictObject({
  events: z
    .array(event, "must be a list.")
    .min(1, "must hold an event.")
    .max(MOST_EVENTS, `must hold at most ${MOST_EVENTS} events.`),
})

export type BrowserEvent = z.infer<typeof event>

export type BrowserEventsReading =
  | { readonly ok: true; readonly events: readonly BrowserEvent[] }
  /** Sentences that begin with the place and repeat no value. */
  | { readonly ok: false; readonly faults: readonly string[] }

/** Reads the body of `POST /store/events`: all of it is right, or none of it is taken. */
export function readBrowserEvents(raw: unknown, now: Date): BrowserEventsReading {
  const parsed = body.safeParse(raw)
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.map(sentenceOf) }
  const { events } = parsed.data
  const faults = events.flatMap(({ at }, index) =>
    isRecent(at, now) ? [] : [`events.${index}.at: must lie within the last ${OLDEST_HOURS} hours.`],
  )
  return faults.length > 0 ? { ok: false, faults } : { ok: true, events }
}

const isRecent = (at: Date, now: Date): boolean =>
  at.getTime() <= now.getTime() + AHEAD_MS && at.getTime() >= now.getTime() - OLDEST_HOURS * 3_600_000

function sentenceOf(issue: z.core.$ZodIssue): string {
  const place = issue.path.join(".") || "body"
  // The names of unknown members are whatever somebody sent.
  if (issue.code === "unrecognized_keys") return `${place}: holds a member that this event does not have.`
  return `${place}: ${issue.message}`
}
