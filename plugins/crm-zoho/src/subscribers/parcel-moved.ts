import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { FulfillmentWorkflowEvents } from "@medusajs/framework/utils"

import { aboutParcel, tellZoho } from "../workflows/tell-zoho"

/** Zoho hears that a parcel left, with its tracking number, or arrived. */
export default async function onParcelMoved({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const act = event.name === FulfillmentWorkflowEvents.SHIPMENT_CREATED ? "shipment" : "delivery"
  await tellZoho(container, aboutParcel(act), event.data.id)
}

export const config: SubscriberConfig = {
  event: [FulfillmentWorkflowEvents.SHIPMENT_CREATED, FulfillmentWorkflowEvents.DELIVERY_CREATED],
}
