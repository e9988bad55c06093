import type { CommerceEvent, ServerEventName } from "../contract"
import type { EventErrand } from "./event-deliveries"
import type { OrderFacts } from "./read-order"

/** What is to be done with an event, decided when its time has come. */
export type EventDecision =
  | { readonly move: "tell"; readonly event: CommerceEvent<ServerEventName> }
  /** Not yet: milliseconds to wait. */
  | { readonly move: "wait"; readonly ms: number; readonly why: string }
  /** There is nothing to say. */
  | { readonly move: "drop"; readonly why: string }

/** How long a paid order may lack its number before it is told under the one it has. */
const FINISHED_WITHIN_MS = 10 * 60_000
/** So long that the outbox's eight tries outlast {@link FINISHED_WITHIN_MS}. */
const LOOK_AGAIN_MS = 90_000

/** @param keepWithoutConsent whether what is told stays in the house, so that it needs no consent as long as it names nobody */
export function decideEvent(
  errand: EventErrand,
  order: OrderFacts,
  { now, keepWithoutConsent }: { readonly now: Date; readonly keepWithoutConsent: boolean },
): EventDecision {
  if (order.clientId === undefined && !keepWithoutConsent)
    return { move: "drop", why: "The shopper has not agreed to analytics." }
  const { number: order_number, currency, total: value, tax, shipping, items } = order
  const whole = { order_number, currency, value, tax, shipping, items }
  switch (errand.name) {
    case "checkout.complete":
      return { move: "tell", event: { name: errand.name, properties: whole } }
    case "payment.created":
      return { move: "tell", event: { name: errand.name, properties: { order_number, currency, value } } }
    case "fulfillment.updated":
      return {
        move: "tell",
        event: { name: errand.name, properties: { order_number, status: errand.status } },
      }
    case "payment.succeeded":
      return waitingFor(order, now) ?? { move: "tell", event: { name: errand.name, properties: whole } }
  }
}

/** The number by which GA4 folds two purchases into one must be the final one from the beginning. */
function waitingFor(order: OrderFacts, now: Date): EventDecision | undefined {
  if (order.isCanceled) return { move: "drop", why: "The order was canceled before its payment was told." }
  if (!order.capturedAt)
    return { move: "wait", ms: LOOK_AGAIN_MS, why: "The order has no captured payment yet." }
  const isFresh = now.getTime() - order.capturedAt.getTime() < FINISHED_WITHIN_MS
  if (order.isUnfinished && isFresh)
    return { move: "wait", ms: LOOK_AGAIN_MS, why: "The payment of the order is still being settled." }
  return undefined
}
