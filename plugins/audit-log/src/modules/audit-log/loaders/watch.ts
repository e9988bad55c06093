import type { LoaderOptions } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { parseOptions } from "../../../domain/options"
import { carryAct } from "../actor/carry-act"
import { nameWorkflows } from "../actor/name-workflows"
import { ensureWatch } from "../watch-installation"

/**
 * At each boot the connection is made to carry who acts, and the triggers are verified and put where they are missing. A
 * store that may not have them starts all the same and says so: an order is worth more than its entry.
 */
export default async function watchLoader({ container, options, logger }: LoaderOptions): Promise<void> {
  const verdict = parseOptions(options)
  // The service refuses malformed options with all their faults.
  if (!verdict.ok) return
  const db = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  if (!carryAct(db))
    logger?.error("Audit log: this version of knex cannot carry who acts. Changes are kept without a person.")
  nameWorkflows()
  try {
    const { watched, unknown } = await ensureWatch(db, verdict.settings.tables)
    if (watched.length > 0) logger?.info(`Audit log: changes of ${watched.join(", ")} are kept from now on.`)
    if (unknown.length > 0) logger?.warn(`Audit log: there is no ${unknown.join(", ")}; it is not watched.`)
  } catch (error) {
    logger?.error(
      `Audit log: changes are NOT kept. The database role must own the tables, or an owner has to install the triggers. ${String(error)}`,
    )
  }
}
