import type { LoaderOptions } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { parseOptions } from "../../../domain/options"
import { ensureNotes } from "../note-installation"
import { notedTables } from "../sql/noted-tables"

/**
 * At each boot the triggers are verified and put where they are missing. A store that may not have them starts all the
 * same: its sweep finds changes, a minute later. Faulty options are the service's to tell.
 */
export default async function ensureNotesLoader({
  container,
  logger,
  options,
}: LoaderOptions): Promise<void> {
  const verdict = parseOptions(options)
  if (!verdict.ok) return
  try {
    const db = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
    const tables = await ensureNotes(db, notedTables(verdict.settings.sources.flatMap(({ watch }) => watch)))
    if (tables.length > 0) logger?.info(`Order desk: changes of ${tables.join(", ")} are noted from now on.`)
  } catch (error) {
    logger?.error(`Order desk: changes cannot be noted, the sweep has to find them. ${String(error)}`)
  }
}
