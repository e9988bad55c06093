import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { reasonOf } from "../domain/reason-of"
import { redactLine } from "../domain/redact"
import { OUTBOX_MODULE } from "../modules/outbox"
import type { OutboxModuleService } from "../modules/outbox"
import { workTurn } from "../workflows/work-turn"

const TICK_MS = 1000
/** Without a tick for so long the schedule is lost: a Redis that came back empty knows of no schedule. */
const LOST_AFTER_MS = 10_000
const FORGET_EVERY_MS = 60 * 60_000

let lastTickAt = 0
let lastTurnAt = 0
let lastForgottenAt = 0
let isAtWork = false
let watchdog: NodeJS.Timeout | undefined

/** The job's own schedule is fixed when it is loaded, before any option is known: it ticks, and the setting decides. */
export default async function deliverOutbox(container: MedusaContainer): Promise<void> {
  lastTickAt = Date.now()
  watchdog ??= setInterval(() => void tickIfLost(container), TICK_MS).unref()
  await turnIfDue(container)
}

/** Once the schedule has ticked here, this process goes on alone if it stops. */
async function tickIfLost(container: MedusaContainer): Promise<void> {
  if (Date.now() - lastTickAt >= LOST_AFTER_MS) await turnIfDue(container)
}

/** Its own failures end in the log: the next turn comes all the same. */
async function turnIfDue(container: MedusaContainer): Promise<void> {
  if (isAtWork) return
  isAtWork = true
  try {
    const outbox: OutboxModuleService = container.resolve(OUTBOX_MODULE)
    const now = outbox.clock().getTime()
    if (outbox.isEnding || now - lastTurnAt < outbox.settings.intervalMs) return
    lastTurnAt = now
    await workTurn(container)
    if (now - lastForgottenAt >= FORGET_EVERY_MS) {
      lastForgottenAt = now
      await outbox.records.forget(outbox.settings.retentionDays)
    }
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Outbox: the worker's turn broke off: ${redactLine(reasonOf(error), 300)}`)
  } finally {
    isAtWork = false
  }
}

export const config = {
  name: "outbox-deliver",
  schedule: { interval: TICK_MS, concurrency: "forbid" },
}
