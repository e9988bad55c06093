import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { catalogueSearch } from "../workflows/catalogue-search-module"
import { refreshIndex } from "../workflows/refresh-index"

const TICK_MS = 1000

let lastSweepAt = 0
let isAtWork = false

/** Its own failures end in the log: the notes stay, and the next tick comes all the same. */
export default async function refreshCatalogueIndex(container: MedusaContainer): Promise<void> {
  if (isAtWork) return
  isAtWork = true
  try {
    const search = catalogueSearch(container)
    if (search.isEnding) return
    await search.attend(work(container))
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Catalogue search: the index could not be refreshed: ${String(error)}`)
  } finally {
    isAtWork = false
  }
}

async function work(container: MedusaContainer): Promise<void> {
  const search = catalogueSearch(container)
  if (Date.now() - lastSweepAt >= search.settings.sweepMs) {
    await search.sweep()
    lastSweepAt = Date.now()
  }
  await refreshIndex(container)
}

export const config = {
  name: "catalogue-search-refresh",
  schedule: { interval: TICK_MS, concurrency: "forbid" },
}
