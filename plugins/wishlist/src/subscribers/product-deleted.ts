import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ProductWorkflowEvents } from "@medusajs/framework/utils"
import { wishlistModule } from "../workflows/wishlist-module"

/** A wish for a product that is gone would only take room. */
export default async function forgetWishesForProduct({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  await wishlistModule(container).forgetProduct(event.data.id)
}

export const config: SubscriberConfig = {
  event: ProductWorkflowEvents.DELETED,
  context: { subscriberId: "wishlist-product-deleted" },
}
