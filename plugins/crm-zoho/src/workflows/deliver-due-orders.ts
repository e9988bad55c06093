import type { MedusaContainer } from "@medusajs/framework/types"

import type { DeliveryState } from "../contract"
import { drainDeliveries } from "./drain-deliveries"
import { sweepPaidOrders } from "./sweep-paid-orders"
import { zohoModule } from "./zoho-module"

/** The worker's turn ends after this time even with work left; the next turn is seconds away. */
const TURN_BUDGET_MS = 60_000
const RECONCILE_BUDGET_MS = 10 * 60_000

export interface DueOrdersReport {
  /** Rows made for paid orders that had none. */
  readonly remembered: number
  readonly delivered: number
  readonly failed: number
  /** Rows by state afterwards. */
  readonly deliveries: Record<DeliveryState, number>
}

/** One turn of the worker: a sweep when its time has come, then what is due. Does nothing when the plugin is off. */
export async function workOnce(container: MedusaContainer): Promise<void> {
  const { desk } = zohoModule(container)
  if (!desk) return
  await desk.connection.read()
  if (await desk.connection.beginSweep(desk.settings.sweepIntervalSeconds))
    await sweepPaidOrders(container, desk)
  await drainDeliveries(container, desk, TURN_BUDGET_MS)
}

/**
 * One sweep and one drain now, whoever else is at work: every waiting order gets its try, and a resting connection is
 * tried. Undefined when the plugin is off.
 */
export async function deliverDueOrders(container: MedusaContainer): Promise<DueOrdersReport | undefined> {
  const { desk, deliveries } = zohoModule(container)
  if (!desk) return undefined
  await desk.connection.read()
  await desk.connection.endRest()
  await deliveries.bringForward()
  const remembered = await sweepPaidOrders(container, desk)
  const drained = await drainDeliveries(container, desk, RECONCILE_BUDGET_MS)
  return { remembered, ...drained, deliveries: await deliveries.countByState() }
}
