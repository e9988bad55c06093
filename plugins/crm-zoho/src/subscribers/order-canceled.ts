import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"

import { aboutCancellation, tellZoho } from "../workflows/tell-zoho"

/** Zoho hears that a paid order is off. */
export default async function onOrderCanceled({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await tellZoho(container, aboutCancellation, event.data.id)
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.CANCELED }
