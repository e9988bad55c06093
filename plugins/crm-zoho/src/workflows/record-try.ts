import type { Logger, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { decideDelivery } from "../domain"
import type { ConnectionDecision, TryResult } from "../domain"
import type { ClaimedDelivery } from "../modules/zoho-crm/deliveries"
import type { ZohoDesk } from "../modules/zoho-crm/service"
import type { TryReport } from "./try-order"
import { zohoModule } from "./zoho-module"

export interface FinishedDelivery {
  readonly delivery: ClaimedDelivery
  readonly report: TryReport
}

/** Writes down what a try came to: for the order, for the connection, and in the log where a person is needed. */
export async function recordTry(
  container: MedusaContainer,
  desk: ZohoDesk,
  { delivery, report }: FinishedDelivery,
): Promise<"done" | "retry" | "dead"> {
  const { result, sent } = report
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const decision = decideDelivery(result, delivery, Math.random())
  const error = result.kind === "failed" ? `${result.code}: ${result.message}` : null
  const written = await zohoModule(container).deliveries.finish(delivery, {
    state: decision.state,
    isStrike: decision.isStrike,
    nextTryInSeconds: decision.nextTryInSeconds,
    lastError: error,
    ...(sent ? { sent } : {}),
  })
  if (!written)
    logger.warn(`Zoho CRM: order ${delivery.orderId}: another worker has taken over; its result counts.`)
  if (written && decision.state === "dead") {
    logger.error(
      `Zoho CRM: order ${delivery.orderId} is not in Zoho and will not be tried again by itself. ${error}`,
    )
  }
  await recordHealth(desk, { decision: decision.connection, result }, logger)
  return decision.state
}

async function recordHealth(
  { connection }: ZohoDesk,
  { decision, result }: { readonly decision: ConnectionDecision; readonly result: TryResult },
  logger: Logger,
): Promise<void> {
  if (decision.kind === "healthy") {
    if (await connection.markHealthy())
      logger.info("Zoho CRM: the connection works again; waiting orders follow.")
    return
  }
  if (result.kind === "delivered") return
  const { isNew } = await connection.markFault(decision, result.code, result.message)
  if (!isNew) return
  if (decision.fault === "configuration") {
    logger.error(
      `Zoho CRM: deliveries are paused: ${result.code}: ${result.message} ` +
        "Paid orders are kept and follow when the connection is mended.",
    )
  } else {
    logger.warn(`Zoho CRM: deliveries rest: ${result.code}: ${result.message}`)
  }
}
