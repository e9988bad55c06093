import { z } from "zod"
import { CLIENT_ID, isEventName, type CommerceEvent, type EventName } from "../contract"
import { EVENT_SCHEMAS } from "../schema"

/** An event on its way through Medusa's analytics module, which knows a name, an actor and properties. */
export interface TrackedEvent {
  readonly event: CommerceEvent
  readonly at: Date
  /** The same whenever the same happening is told again. Browser events have none. */
  readonly eventId?: string | undefined
  readonly clientId?: string | undefined
}

/** As Medusa's analytics module takes it. */
export interface TrackCall {
  readonly event: string
  readonly actor_id?: string
  readonly properties: Record<string, unknown>
}

export const trackCall = ({ event, at, eventId, clientId }: TrackedEvent): TrackCall => ({
  event: event.name,
  ...(clientId === undefined ? {} : { actor_id: clientId }),
  properties: {
    ...event.properties,
    event_at: at.toISOString(),
    ...(eventId === undefined ? {} : { event_id: eventId }),
  },
})

const envelope = z.looseObject({
  event_at: z.iso.datetime().transform((text) => new Date(text)),
  event_id: z.string().max(300).optional(),
})
const call = z.looseObject({
  event: z.string(),
  actor_id: z.string().regex(CLIENT_ID).optional(),
  properties: envelope,
})

/**
 * Reads a {@link TrackCall} again at a provider's door. Undefined for everything else that a store may track: what is
 * not in the catalogue is not passed on, since nobody has looked whether it names a person.
 */
export function readTrackCall(raw: unknown): TrackedEvent | undefined {
  const read = call.safeParse(raw)
  if (!read.success || !isEventName(read.data.event)) return undefined
  const { event_at: at, event_id: eventId, ...properties } = read.data.properties
  const event = readEvent(read.data.event, properties)
  return event && { event, at, eventId, clientId: read.data.actor_id }
}

/** Undefined for properties that the catalogue does not have for this name. */
export function readEvent(name: EventName, properties: unknown): CommerceEvent | undefined {
  const parsed = anyEvent.safeParse({ name, properties })
  return parsed.success ? parsed.data : undefined
}

const of = <Name extends EventName>(name: Name) =>
  z.object({ name: z.literal(name), properties: EVENT_SCHEMAS[name] })

const anyEvent = z.discriminatedUnion("name", [
  of("cart.add"),
  of("cart.update"),
  of("checkout.start"),
  of("checkout.complete"),
  of("payment.created"),
  of("payment.succeeded"),
  of("fulfillment.updated"),
])
