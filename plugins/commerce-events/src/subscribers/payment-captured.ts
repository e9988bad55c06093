import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"
import { rememberCapturedPayment, rememberSafely } from "../workflows/remember-events"

/** payment.succeeded, however often it is told. */
export default async function tellCapturedPayment({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await rememberSafely(rememberCapturedPayment, { container, id: event.data.id })
}

/** Ids of subscribers are one namespace over all plugins of a store. */
export const config: SubscriberConfig = {
  event: PaymentEvents.CAPTURED,
  context: { subscriberId: "commerce-events-payment-captured" },
}
