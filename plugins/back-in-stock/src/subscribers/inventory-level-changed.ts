import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, InventoryLevelWorkflowEvents } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { sweepStock } from "../workflows/sweep-stock"
import { variantsOfLevels } from "../workflows/variants-of-levels"

const changed = z.object({ id: z.string() })

/** Announces what came back within seconds. A failure here stays here: the sweep of the minute sees the stock itself. */
export default async function announceChangedStock({
  event,
  container,
}: SubscriberArgs<unknown>): Promise<void> {
  const read = changed.safeParse(event.data)
  if (!read.success) return
  try {
    const variantIds = await variantsOfLevels(container, [read.data.id])
    if (variantIds.length > 0) await sweepStock(container, variantIds)
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Back in stock: a change of stock was not looked at; the next sweep will. ${reason}`)
  }
}

/** Ids of subscribers are one namespace over all plugins of a store. */
export const config: SubscriberConfig = {
  event: [InventoryLevelWorkflowEvents.UPDATED, InventoryLevelWorkflowEvents.CREATED],
  context: { subscriberId: "back-in-stock-inventory-level-changed" },
}
