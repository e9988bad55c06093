import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"

import { aboutFulfillment, tellZoho } from "../workflows/tell-zoho"

interface Fulfilled {
  readonly order_id: string
  readonly fulfillment_id: string
}

/** Zoho hears that a parcel was packed, or is not sent after all. */
export default async function onOrderFulfilled({
  event,
  container,
}: SubscriberArgs<Fulfilled>): Promise<void> {
  const { order_id: orderId, fulfillment_id: fulfillmentId } = event.data
  const act = event.name === OrderWorkflowEvents.FULFILLMENT_CANCELED ? "fulfillment_canceled" : "fulfillment"
  await tellZoho(container, aboutFulfillment(act, fulfillmentId), orderId)
}

export const config: SubscriberConfig = {
  event: [OrderWorkflowEvents.FULFILLMENT_CREATED, OrderWorkflowEvents.FULFILLMENT_CANCELED],
}
