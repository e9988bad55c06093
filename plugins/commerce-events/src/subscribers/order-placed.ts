import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { rememberPlacedOrder, rememberSafely } from "../workflows/remember-events"

/** checkout.complete: the order exists, paid or not. */
export default async function tellPlacedOrder({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await rememberSafely(rememberPlacedOrder, { container, id: event.data.id })
}

/** Ids of subscribers are one namespace over all plugins of a store. */
export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.PLACED,
  context: { subscriberId: "commerce-events-order-placed" },
}
