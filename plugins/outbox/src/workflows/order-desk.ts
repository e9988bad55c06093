import type { MedusaContainer } from "@medusajs/framework/types"
import { orderTimeline } from "./order-timeline"
import { outboxModule } from "./outbox-module"

/** What the outbox knows of orders, in the shape of a source of `medusa-plugin-order-desk`. */
export const deskDeliveries = {
  name: "outbox",
  watch: [{ table: "outbox_delivery", column: "subject" }],
  /** How many deliveries about each order were given up and wait for a person. Orders without any are left out. */
  read: async (
    container: MedusaContainer,
    orderIds: readonly string[],
  ): Promise<ReadonlyMap<string, { readonly failedDeliveries: number }>> => {
    const dead = await outboxModule(container).records.countDead(orderIds)
    return new Map([...dead].map(([orderId, failedDeliveries]) => [orderId, { failedDeliveries }]))
  },
  timeline: orderTimeline,
}
