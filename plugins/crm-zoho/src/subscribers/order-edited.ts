import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderEditWorkflowEvents } from "@medusajs/framework/utils"

import { aboutEdit, tellZoho } from "../workflows/tell-zoho"

/** Zoho hears that lines were added, changed or taken out. */
export default async function onOrderEdited({
  event,
  container,
}: SubscriberArgs<{ order_id: string }>): Promise<void> {
  await tellZoho(container, aboutEdit, event.data.order_id)
}

export const config: SubscriberConfig = { event: OrderEditWorkflowEvents.CONFIRMED }
