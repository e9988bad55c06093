import type { MedusaContainer } from "@medusajs/framework/types"

import type { ZohoDesk } from "../modules/zoho-crm/service"
import { findPaidOrders } from "./remember-paid-order-for-zoho"
import { zohoModule } from "./zoho-module"

const PAGE = 200

/**
 * Makes the rows that a lost event never made: every order with a payment captured since the last sweep (with an hour
 * of overlap) has one afterwards. The first sweep ever looks one hour back, so that installing the plugin does not
 * push a shop's history.
 *
 * @returns how many rows were made
 */
export async function sweepPaidOrders(container: MedusaContainer, { connection }: ZohoDesk): Promise<number> {
  const { deliveries } = zohoModule(container)
  const { since, now } = await connection.sweepSince()
  let made = 0
  for (let skip = 0; ; skip += PAGE) {
    const { paid, seen } = await findPaidOrders(
      container,
      { captured_at: { $gte: since } },
      { skip, take: PAGE },
    )
    const missing = new Set(await deliveries.withoutRow(paid.map((order) => order.orderId)))
    for (const order of paid) {
      if (missing.has(order.orderId) && (await deliveries.remember(order.orderId, order.paymentId))) made += 1
    }
    if (seen < PAGE) break
  }
  await connection.endSweep(now)
  return made
}
