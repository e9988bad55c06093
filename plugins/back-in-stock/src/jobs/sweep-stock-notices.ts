import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { sweepStock } from "../workflows/sweep-stock"
import { tidyNotices } from "../workflows/tidy-notices"

/** A turn of the sweep. Its own failures end in the log: the next turn comes all the same. */
export default async function sweepStockNotices(container: MedusaContainer): Promise<void> {
  try {
    await tidyNotices(container)
    await sweepStock(container)
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Back in stock: the sweep broke off and goes on in a minute: ${reason}`)
  }
}

export const config = {
  name: "back-in-stock-sweep",
  schedule: { interval: 60_000, concurrency: "forbid" },
}
