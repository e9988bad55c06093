import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"

import { aboutUpdate, tellZoho } from "../workflows/tell-zoho"

/** Zoho hears that an address or another detail of the order was changed. */
export default async function onOrderUpdated({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await tellZoho(container, aboutUpdate, event.data.id)
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.UPDATED }
