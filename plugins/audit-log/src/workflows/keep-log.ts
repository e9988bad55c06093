import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { auditLog } from "./audit-log-module"

/** Seals what waits, and anchors the day that has ended. */
export async function sealLog(container: MedusaContainer): Promise<number> {
  const log = auditLog(container)
  const count = await log.seal()
  await log.anchor()
  return count
}

/** Verifies the triggers, notes what was missed, and clears away what is older than the retention. */
export async function sweepLog(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const { watched, gaps } = await auditLog(container).sweep()
  if (watched.length > 0) logger.warn(`Audit log: ${watched.join(", ")} was not watched until now.`)
  if (gaps > 0) logger.warn(`Audit log: ${gaps} rows were made without an entry; each gap is noted.`)
  const removed = await auditLog(container).prune()
  if (removed > 0) logger.info(`Audit log: ${removed} entries beyond the retention were removed.`)
}
