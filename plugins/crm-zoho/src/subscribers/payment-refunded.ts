import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"

import { aboutRefund, tellZoho } from "../workflows/tell-zoho"

/** Zoho hears how much was given back. */
export default async function onPaymentRefunded({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await tellZoho(container, aboutRefund, event.data.id)
}

export const config: SubscriberConfig = { event: PaymentEvents.REFUNDED }
