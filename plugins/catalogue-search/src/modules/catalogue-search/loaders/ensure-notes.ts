import type { LoaderOptions } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ensureNotes } from "../note-installation"

/**
 * At each boot the triggers are verified and put where they are missing. A store that may not have them starts all the
 * same: its sweep finds changes, a minute later.
 */
export default async function ensureNotesLoader({ container, logger }: LoaderOptions): Promise<void> {
  try {
    const tables = await ensureNotes(container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION))
    if (tables.length > 0)
      logger?.info(`Catalogue search: changes of ${tables.join(", ")} are noted from now on.`)
  } catch (error) {
    logger?.error(`Catalogue search: changes cannot be noted, the sweep has to find them. ${String(error)}`)
  }
}
