import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import type { ClaimedDelivery } from "../modules/zoho-crm/deliveries"
import type { ZohoDesk } from "../modules/zoho-crm/service"
import { deliverOrderToZohoWorkflow } from "./deliver-order-to-zoho"
import { zohoModule } from "./zoho-module"

/** Longer than all calls of one order together; a dead worker's order waits this long. */
export const LEASE_SECONDS = 90
/** A quarter of the smallest paid concurrency allowance, per process. */
const IN_FLIGHT = 4

export interface Drained {
  readonly delivered: number
  readonly failed: number
}

/** Sends what is due until nothing is, the connection rests, or `budgetMs` is used up. */
export async function drainDeliveries(
  container: MedusaContainer,
  desk: ZohoDesk,
  budgetMs: number,
): Promise<Drained> {
  const { deliveries } = zohoModule(container)
  const started = performance.now()
  let delivered = 0
  let failed = 0
  while (performance.now() - started < budgetMs) {
    const connection = await desk.connection.read()
    if (connection.is_quiet) break
    // After a fault one order goes ahead alone; the others follow when it got through.
    const claimed = await deliveries.claimDue(connection.fault_kind === null ? IN_FLIGHT : 1, LEASE_SECONDS)
    if (claimed.length === 0) break
    const states = await Promise.all(claimed.map((delivery) => deliver(container, delivery)))
    delivered += states.filter((state) => state === "done").length
    failed += states.filter((state) => state !== "done").length
  }
  return { delivered, failed }
}

/** One try; a breakdown on our side leaves the row to its lease. */
export async function deliver(
  container: MedusaContainer,
  delivery: ClaimedDelivery,
): Promise<"done" | "retry" | "dead" | "broken"> {
  try {
    const { result } = await deliverOrderToZohoWorkflow(container).run({ input: delivery })
    return result
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Zoho CRM: order ${delivery.orderId}: the try broke off on our side: ${reason}`)
    return "broken"
  }
}
