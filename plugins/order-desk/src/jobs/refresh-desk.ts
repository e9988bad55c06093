import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { orderDesk } from "../workflows/order-desk-module"
import { refreshDesk } from "../workflows/refresh-desk"

const TICK_MS = 1000

let lastSweepAt = 0
let isAtWork = false

/** Its own failures end in the log: the notes stay, and the next tick comes all the same. */
export default async function refreshOrderDesk(container: MedusaContainer): Promise<void> {
  if (isAtWork) return
  isAtWork = true
  try {
    const desk = orderDesk(container)
    if (desk.isEnding) return
    await desk.attend(work(container))
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Order desk: the rows could not be refreshed: ${String(error)}`)
  } finally {
    isAtWork = false
  }
}

async function work(container: MedusaContainer): Promise<void> {
  const desk = orderDesk(container)
  if (Date.now() - lastSweepAt >= desk.settings.sweepMs) {
    await desk.sweep()
    lastSweepAt = Date.now()
  }
  await refreshDesk(container)
}

export const config = {
  name: "order-desk-refresh",
  schedule: { interval: TICK_MS, concurrency: "forbid" },
}
