import type { LoaderOptions } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ensureStops } from "../stop-installation"

/**
 * At each boot the triggers that hold a stop are verified and put where they are missing. A store that may not have them
 * starts all the same and makes no stops.
 */
export default async function ensureStopsLoader({ container, logger }: LoaderOptions): Promise<void> {
  try {
    const db = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    if ((await ensureStops(db)) === "installed") {
      logger?.info("Stock board: triggers hold what is taken out of sale by hand.")
    }
  } catch (error) {
    logger?.error(`Stock board: nothing can be taken out of sale by hand. ${String(error)}`)
  }
}
