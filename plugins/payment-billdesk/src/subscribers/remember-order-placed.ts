import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { readOrderPayment } from "../workflows/steps/read-order-payment"
import { rememberOrder } from "../workflows/steps/open-attempt"

/** An order made by core's own complete route is remembered at once; the sweep finds it where this event was lost. */
export default async function rememberOrderPlaced({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const order = await readOrderPayment(container, event.data.id)
  if (order?.session) await rememberOrder(container, order.orderId, "system")
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "billdesk-remember-order-placed" },
}
