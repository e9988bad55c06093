import type { MedusaContainer } from "@medusajs/framework/types"
import type { DeliveryState } from "medusa-plugin-outbox/contract"
import { workNow } from "medusa-plugin-outbox/workflows"

import { countDeliveries } from "./outbox-deliveries"
import { zohoModule } from "./zoho-module"

/**
 * One sweep and one turn of the outbox now, whoever else is at work. What people paused stays paused.
 *
 * @returns the deliveries to Zoho by state afterwards; undefined when the plugin is off
 */
export async function deliverDueOrders(
  container: MedusaContainer,
): Promise<Readonly<Record<DeliveryState, number>> | undefined> {
  if (zohoModule(container).settings.environment === "off") return undefined
  await workNow(container)
  return countDeliveries(container)
}
