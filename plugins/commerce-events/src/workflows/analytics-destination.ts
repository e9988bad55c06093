import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { defineDestination } from "medusa-plugin-outbox/destination"
import type { Delivery, Verdict } from "medusa-plugin-outbox/destination"
import { decideEvent } from "../domain/decide-event"
import { ANALYTICS_DESTINATION, readErrand } from "../domain/event-deliveries"
import { ORDER_FIELDS, readOrder } from "../domain/read-order"
import { readEvent } from "../domain/tracked-event"
import { commerceEventsModule } from "./commerce-events-module"
import { findMissingEvents } from "./find-missing-events"
import { hasAnalytics, trackEvent } from "./track-event"

/**
 * What happened to orders, told once each. A provider that is told again after a lost answer folds the two into one:
 * the local file by the event's id, GA4 a purchase by its transaction_id.
 */
export const analyticsDestination = defineDestination({
  name: ANALYTICS_DESTINATION,
  title: "Analytics",
  timeoutSeconds: 30,
  deliver: deliverEvent,
  findMissing: findMissingEvents,
  isOn: hasAnalytics,
})

async function deliverEvent(container: MedusaContainer, delivery: Delivery): Promise<Verdict> {
  const errand = readErrand(delivery.kind, delivery.payload)
  if (!errand) return dead("unknown_event", "This version of the plugin tells no such event.")
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [...ORDER_FIELDS],
    filters: { id: errand.order_id },
  })
  const reading = readOrder(data[0])
  if (reading.kind === "unreadable") return dead("order_unreadable", reading.reason)
  const { clock, settings } = commerceEventsModule(container)
  const { order } = reading
  const decision = decideEvent(errand, order, {
    now: clock(),
    keepWithoutConsent: settings.keepWithoutConsent,
  })
  if (decision.move === "drop") return { kind: "superseded", message: decision.why }
  if (decision.move === "wait")
    return { kind: "retry", code: "not_yet", message: decision.why, after: decision.ms, nothingSent: true }
  const event = readEvent(decision.event.name, decision.event.properties)
  if (!event) return dead("event_not_in_catalogue", "The order does not fit what this event may say.")
  try {
    const eventId = delivery.dedupeKey
    await trackEvent(container, { event, at: errand.at, eventId, clientId: order.clientId })
    return { kind: "done", reference: eventId }
  } catch (error) {
    const message = error instanceof Error ? error.message : "The analytics provider failed."
    return { kind: "retry", code: "not_tracked", message }
  }
}

const dead = (code: string, message: string): Verdict => ({ kind: "dead", code, message, nothingSent: true })
