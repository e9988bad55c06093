import { z } from "zod"
import type { FulfillmentStatus } from "../contract"

/** The name of all analytics in the outbox. */
export const ANALYTICS_DESTINATION = "analytics"

const at = z.iso.datetime().transform((text) => new Date(text))
const errand = z.discriminatedUnion("name", [
  z.object({ name: z.literal("checkout.complete"), order_id: z.string(), at }),
  z.object({ name: z.literal("payment.created"), order_id: z.string(), at }),
  z.object({ name: z.literal("payment.succeeded"), order_id: z.string(), at }),
  z.object({
    name: z.literal("fulfillment.updated"),
    order_id: z.string(),
    status: z.enum(["shipped", "delivered"]),
    at,
  }),
])

/** A delivery of the outbox as this plugin makes it: ids, and no person. */
export type EventErrand = z.infer<typeof errand>

/** Undefined for what this version never made. */
export const readErrand = (name: string, payload: unknown): EventErrand | undefined =>
  errand.safeParse({ ...Object(payload), name }).data

interface Happening {
  readonly orderId: string
  readonly at: Date
}

const delivery = (
  kind: EventErrand["name"],
  key: string,
  { orderId, at: moment }: Happening,
  more: object = {},
) => ({
  kind,
  // Of its own for each kind, so that one that has to wait keeps no other from being told.
  subject: `${orderId}:${kind}`,
  dedupeKey: `${kind}:${key}`,
  payload: { order_id: orderId, at: moment.toISOString(), ...more },
})

/** Once for an order. */
export const completedOf = (order: Happening) => delivery("checkout.complete", order.orderId, order)

/** Once for an attempt at the gateway. */
export const attemptOf = (attempt: Happening & { readonly attemptId: string }) =>
  delivery("payment.created", attempt.attemptId, attempt)

/** Once for an order's life, however often and by whomever it is told that it was paid. */
export const paidOf = (order: Happening) => delivery("payment.succeeded", order.orderId, order)

/** Once for each step of a parcel. */
export const parcelOf = (
  parcel: Happening & { readonly fulfillmentId: string; readonly status: FulfillmentStatus },
) =>
  delivery("fulfillment.updated", `${parcel.fulfillmentId}:${parcel.status}`, parcel, {
    status: parcel.status,
  })
