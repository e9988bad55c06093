import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { workBackfills } from "../workflows/backfills"

/** A turn of the back-fills. Its own failures end in the log: the next turn comes all the same. */
export default async function runBackfills(container: MedusaContainer): Promise<void> {
  try {
    await workBackfills(container)
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Zoho CRM: a back-fill's turn broke off and goes on in the next: ${reason}`)
  }
}

/** Both of Medusa's engines take an interval in milliseconds. */
export const config = { name: "zoho-crm-work-backfills", schedule: { interval: 5000 } }
