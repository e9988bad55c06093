import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { CustomerWorkflowEvents } from "@medusajs/framework/utils"
import { wishlistModule } from "../workflows/wishlist-module"

/** A customer's wishes go with the customer. */
export default async function forgetCustomersWishes({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await wishlistModule(container).forgetCustomer(event.data.id)
}

/** Ids of subscribers are one namespace over all plugins of a store. */
export const config: SubscriberConfig = {
  event: CustomerWorkflowEvents.DELETED,
  context: { subscriberId: "wishlist-customer-deleted" },
}
