import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, PaymentEvents } from "@medusajs/framework/utils"
import { rememberConfirmation } from "../workflows/remember-mails"

/** Remembers that the order is to be confirmed. A failure here stays here: the sweep finds the payment. */
export default async function rememberCapturedPayment({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    await rememberConfirmation(container, event.data.id)
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Order mail: payment ${event.data.id} could not be remembered; the next sweep will. ${reason}`)
  }
}

/** Ids of subscribers are one namespace over all plugins of a store. */
export const config: SubscriberConfig = {
  event: PaymentEvents.CAPTURED,
  context: { subscriberId: "order-mail-payment-captured" },
}
