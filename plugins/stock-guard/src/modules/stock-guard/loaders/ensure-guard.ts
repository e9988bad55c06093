import type { LoaderOptions } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { ensureGuard } from "../guard-installation"
import { stockGuardOptions } from "../options"

/**
 * At each boot: malformed options are refused, and the guard is verified and installed where it is missing. A store
 * that cannot be guarded does not start.
 */
export default async function ensureGuardLoader({
  container,
  options,
  logger,
}: LoaderOptions): Promise<void> {
  stockGuardOptions(options)
  const database = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const outcome = await ensureGuard(database)
  if (outcome === "installed_now") logger?.info("Stock guard: triggers installed in the database.")
}
