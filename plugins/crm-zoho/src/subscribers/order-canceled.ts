import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"

import { aboutCancellation, tellZoho } from "../workflows/tell-zoho"

/** Zoho hears that a paid order is off. */
export default function onOrderCanceled({ event, container }: SubscriberArgs<{ id: string }>): Promise<void> {
  return tellZoho(container, aboutCancellation, event.data.id)
}

export const config: SubscriberConfig = { event: OrderWorkflowEvents.CANCELED }
