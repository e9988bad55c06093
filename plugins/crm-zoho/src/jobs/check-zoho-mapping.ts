import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { checkMappingNow } from "../workflows/check-mapping-now"
import { waitsForMapping } from "../workflows/destination-pause"
import { tryConnection } from "../workflows/try-connection"
import { zohoModule } from "../workflows/zoho-module"

const TICK_MS = 15_000
const DAY_SECONDS = 24 * 60 * 60
/** While deliveries wait for it, it is looked this often whether it is mended. */
const MENDED_SECONDS = 3 * 60
/** The processes of one start look once between them. */
const BOOT_SECONDS = 60

let hasLookedSinceBoot = false

/** Holds the mapping against Zoho's fields at boot, every day, and often while deliveries wait for it. */
export default async function checkZohoMapping(container: MedusaContainer): Promise<void> {
  try {
    const { desk } = zohoModule(container)
    const connection = await desk?.connections.current()
    if (!desk || connection?.kind !== "open") return
    const every = !hasLookedSinceBoot
      ? BOOT_SECONDS
      : (await waitsForMapping(container))
        ? MENDED_SECONDS
        : DAY_SECONDS
    const isMine = await desk.checks.takeTurn(every)
    hasLookedSinceBoot = true
    if (!isMine) return
    if (every !== MENDED_SECONDS) await tryConnection(container)
    await checkMappingNow(container)
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Zoho CRM: the daily look at the mapping broke off: ${reason}`)
  }
}

export const config = {
  name: "zoho-crm-check-mapping",
  schedule: { interval: TICK_MS, concurrency: "forbid" },
}
