import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { FulfillmentEvents } from "@medusajs/framework/utils"
import { rememberParcel, rememberSafely } from "../workflows/remember-events"

/** fulfillment.updated: shipped, delivered. */
export default async function tellParcel({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await rememberSafely(rememberParcel, { container, id: event.data.id })
}

/** Ids of subscribers are one namespace over all plugins of a store. */
export const config: SubscriberConfig = {
  event: [FulfillmentEvents.SHIPMENT_CREATED, FulfillmentEvents.DELIVERY_CREATED],
  context: { subscriberId: "commerce-events-parcel-moved" },
}
