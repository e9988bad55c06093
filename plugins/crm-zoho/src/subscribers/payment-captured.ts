import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, PaymentEvents } from "@medusajs/framework/utils"

import { rememberPaidOrderForZohoWorkflow } from "../workflows/remember-paid-order-for-zoho"
import { zohoModule } from "../workflows/zoho-module"

/** Remembers that the order is to be sent. A failure here stays here: the sweep makes the row. */
export default async function rememberCapturedPayment({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  try {
    if (zohoModule(container).settings.environment === "off") return
    await rememberPaidOrderForZohoWorkflow(container).run({ input: { paymentId: event.data.id } })
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Zoho CRM: payment ${event.data.id} could not be remembered; the next sweep will. ${reason}`)
  }
}

export const config: SubscriberConfig = { event: PaymentEvents.CAPTURED }
