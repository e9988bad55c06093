import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"

import { aboutCapture, tellZoho } from "../workflows/tell-zoho"

/** A paid order goes to Zoho. */
export default async function onPaymentCaptured({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await tellZoho(container, aboutCapture, event.data.id)
}

export const config: SubscriberConfig = { event: PaymentEvents.CAPTURED }
