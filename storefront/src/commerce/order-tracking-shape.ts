import { z } from "zod"
import { amountShape } from "./money"

const text = z.string().nullish()

/** Ours: how far an order is. What the backend may call it one day that nobody here knows yet is `placed`. */
export const ORDER_STAGES = [
  "placed",
  "paid",
  "partially_packed",
  "packed",
  "partially_shipped",
  "shipped",
  "partially_delivered",
  "delivered",
  "refunded",
  "canceled",
] as const
export type OrderStage = (typeof ORDER_STAGES)[number]

const shipment = z.object({
  id: z.string(),
  packed_at: text,
  shipped_at: text,
  delivered_at: text,
  canceled_at: text,
  items: z.array(z.object({ title: z.string(), variant_title: text, quantity: z.number() })).nullish(),
  tracking: z.array(z.object({ number: text, url: text })).nullish(),
})

/** `GET /store/orders/:id/tracking` of medusa-plugin-order-tracking, as far as this shop shows it. */
export const orderTrackingShape = z.object({
  order: z.object({ status: z.enum(ORDER_STAGES).catch("placed") }),
  shipments: z.array(shipment),
  delivery: z
    .object({
      name: text,
      promise: text,
      address: z
        .object({ full_name: text, address_1: text, address_2: text, city: text, state: text, pincode: text })
        .nullish(),
    })
    .nullish(),
  tax_lines: z
    .array(z.object({ rate: z.number().nullish(), taxable: amountShape, amount: amountShape }))
    .nullish(),
  totals: z.object({ currency_code: text }).nullish(),
  refunds: z
    .array(
      z.object({
        amount: amountShape,
        at: text,
        status: z.enum(["pending", "done", "delayed"]).catch("pending"),
      }),
    )
    .nullish(),
  payment: z.object({ method: text }).nullish(),
})

export type StoreOrderTracking = z.infer<typeof orderTrackingShape>
