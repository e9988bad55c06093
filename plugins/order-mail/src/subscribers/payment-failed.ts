import { configManager } from "@medusajs/framework/config"
import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { rememberFailure } from "../workflows/remember-mails"

const failed = z.object({ order_id: z.string(), attempt_id: z.string() })
const ours = z.object({
  resolve: z.literal("medusa-plugin-order-mail"),
  options: z.object({ paymentFailedEvent: z.string().min(1) }),
})

/** Remembers that the shopper is to be told, after a while. A failure here stays here: the sweep finds the attempt. */
export default async function rememberFailedPayment({
  event,
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  try {
    const { order_id: orderId, attempt_id: attemptId } = failed.parse(event.data)
    await rememberFailure(container, { orderId, attemptId })
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Order mail: a failed payment could not be remembered; the next sweep will. ${reason}`)
  }
}

/** Each gateway has a name of its own for it; subscribers are fixed before any option reaches a module. */
const events = configManager.config.plugins.flatMap((plugin) => {
  const read = ours.safeParse(plugin)
  return read.success ? [read.data.options.paymentFailedEvent] : []
})

export const config: SubscriberConfig = {
  event: events,
  context: { subscriberId: "order-mail-payment-failed" },
}
