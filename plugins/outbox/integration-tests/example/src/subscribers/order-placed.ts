// src/subscribers/order-placed.ts
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { enqueue } from "medusa-plugin-outbox/destination"

export default async function rememberOrder({ event, container }: SubscriberArgs<{ id: string }>) {
  const order_id = event.data.id
  await enqueue(container, {
    destination: "warehouse",
    kind: "placed_order",
    subject: order_id,
    dedupeKey: `placed_order:${order_id}`,
    payload: { order_id },
  })
}

export const config: SubscriberConfig = { event: "order.placed" }
