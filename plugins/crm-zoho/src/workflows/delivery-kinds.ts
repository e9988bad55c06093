import { z } from "@medusajs/framework/zod"

/**
 * - `paid_order`: its payment was captured
 * - `order_changed`: something about it changed since
 * - `backfilled_order`: paid before the shop was connected
 */
export const DELIVERY_KINDS = ["paid_order", "order_changed", "backfilled_order"] as const
export type DeliveryKind = (typeof DELIVERY_KINDS)[number]

export const deliveryKind = z.enum(DELIVERY_KINDS)

/** What every delivery carries. The order itself is read when it is sent. */
export const deliveryPayload = z.object({
  order_id: z.string(),
  /** What changed, for people. */
  reason: z.string().optional(),
  /** A person asked: send everything, whatever was sent before, and make the record again if it was deleted. */
  asked_by_person: z.boolean().optional(),
})
