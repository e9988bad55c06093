import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { auditLog } from "../workflows/audit-log-module"
import { sealLog, sweepLog } from "../workflows/keep-log"

const TICK_MS = 1000

let lastSealAt = 0
let lastSweepAt = 0
let isAtWork = false

/** Its own failures end in the log: nothing is lost, and the next tick comes all the same. */
export default async function keepAuditLog(container: MedusaContainer): Promise<void> {
  if (isAtWork) return
  isAtWork = true
  try {
    const log = auditLog(container)
    if (!log.isEnding) await log.attend(work(container))
  } catch (error) {
    container.resolve(ContainerRegistrationKeys.LOGGER).error(`Audit log: ${String(error)}`)
  } finally {
    isAtWork = false
  }
}

async function work(container: MedusaContainer): Promise<void> {
  const { sealMs, sweepMs } = auditLog(container).settings
  const now = Date.now()
  if (now - lastSweepAt >= sweepMs) {
    lastSweepAt = now
    await sweepLog(container)
  }
  if (now - lastSealAt >= sealMs) {
    lastSealAt = now
    await sealLog(container)
  }
}

export const config = {
  name: "audit-log-keep",
  schedule: { interval: TICK_MS, concurrency: "forbid" },
}
