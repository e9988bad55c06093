import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reasonOf } from "../domain/reason-of"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { reconcilePayments } from "../workflows/reconcile-payments"

const TICK_MS = 1000
/** Without a tick for so long the schedule is lost: a Redis that came back empty knows of no schedule. */
const LOST_AFTER_MS = 10_000

let lastTickAt = 0
let lastSweepAt = 0
let watchdog: NodeJS.Timeout | undefined

/** The job's own schedule is fixed when it is loaded, before any option is known: it ticks, and the setting decides. */
export default async function reconcilePaymentsJob(container: MedusaContainer): Promise<void> {
  lastTickAt = Date.now()
  watchdog ??= setInterval(() => void tickIfLost(container), TICK_MS).unref()
  await sweepIfDue(container)
}

/** Payments must be asked about whatever becomes of the scheduler: once it has ticked here, this process goes on alone. */
async function tickIfLost(container: MedusaContainer): Promise<void> {
  if (Date.now() - lastTickAt < LOST_AFTER_MS) return
  try {
    await sweepIfDue(container)
  } catch (error) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    logger.warn(`BillDesk: a sweep without the scheduler failed and is tried again: ${reasonOf(error)}`)
  }
}

async function sweepIfDue(container: MedusaContainer): Promise<void> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const now = billdesk.clock().getTime()
  if (now - lastSweepAt < billdesk.settings.reconcileIntervalMs) return
  lastSweepAt = now
  await reconcilePayments(container, "due")
}

export const config = {
  name: "billdesk-reconcile-payments",
  schedule: { interval: TICK_MS, concurrency: "forbid" },
}
