import type { MedusaContainer } from "@medusajs/framework/types"
import { registeredDestinations } from "../destination"
import { timelineEntries, type TimelineEntry } from "../domain/timeline-entries"
import { outboxModule } from "./outbox-module"

/** What left the store about an order, with each try and what people did. */
export async function orderTimeline(
  container: MedusaContainer,
  orderId: string,
): Promise<readonly TimelineEntry[]> {
  const titles = registeredDestinations()
  const deliveries = await outboxModule(container).records.historiesOf(orderId)
  return deliveries.flatMap((delivery) =>
    timelineEntries(delivery, titles.get(delivery.destination)?.title ?? delivery.destination),
  )
}
