import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { workOnce } from "../workflows/deliver-due-orders"

/** The worker's turn. Its own failures end in the log: the next turn comes all the same. */
export default async function deliverOrders(container: MedusaContainer): Promise<void> {
  try {
    await workOnce(container)
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Zoho CRM: the worker's turn broke off: ${reason}`)
  }
}

/** Every five seconds; both of Medusa's engines take an interval in milliseconds. */
export const config = { name: "zoho-crm-deliver-orders", schedule: { interval: 5000 } }
