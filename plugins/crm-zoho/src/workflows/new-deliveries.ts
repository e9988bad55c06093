import type { MissingDelivery } from "medusa-plugin-outbox/destination"

import type { DeliveryKind } from "./delivery-kinds"

/** The order of a captured payment goes to Zoho. */
export const paidOrder = (orderId: string, paymentId: string): MissingDelivery => ({
  kind: "paid_order" satisfies DeliveryKind,
  subject: orderId,
  dedupeKey: `paid:${paymentId}`,
  payload: { order_id: orderId },
})

/** Something about an order changed. @param key names the change, so that hearing of it twice is hearing of it once */
export const changedOrder = (orderId: string, reason: string, key: string): MissingDelivery => ({
  kind: "order_changed" satisfies DeliveryKind,
  subject: orderId,
  dedupeKey: key,
  payload: { order_id: orderId, reason },
})

/** An order that was paid before the shop was connected. */
export const backfilledOrder = (orderId: string, backfillId: string): MissingDelivery => ({
  kind: "backfilled_order" satisfies DeliveryKind,
  subject: orderId,
  dedupeKey: `backfill:${orderId}`,
  payload: { order_id: orderId, backfill: backfillId },
})

/** A person wants it sent, now and whole. @param key fresh each time */
export const askedOrder = (orderId: string, key: string): MissingDelivery => ({
  kind: "order_changed" satisfies DeliveryKind,
  subject: orderId,
  dedupeKey: `asked:${orderId}:${key}`,
  payload: { order_id: orderId, reason: "sent again by a person", asked_by_person: true },
})
