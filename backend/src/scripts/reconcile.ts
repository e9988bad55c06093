import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { reconcilePayments } from "medusa-payment-billdesk/workflows"
import { workNow } from "medusa-plugin-outbox/workflows"
import { deliverDueOrders } from "medusa-plugin-zoho-crm/workflows"

/**
 * `medusa exec`: one sweep now. BillDesk is asked about every attempt that can still bring money, then every paid order
 * that Zoho has not got is sent, and then everything else that waits to leave the shop.
 *
 * @throws {MedusaError} when a payment could not be looked at, so that whoever started the sweep sees it fail.
 */
export default async function reconcile({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)

  const { faults, ...payments } = await reconcilePayments(container, "all_open")
  logger.info(`Payments: ${inWords(payments)}.`)

  const crm = await deliverDueOrders(container)
  if (crm === undefined) {
    logger.info("Zoho CRM is off.")
  } else {
    const { deliveries, ...turn } = crm
    logger.info(`Zoho CRM: ${inWords(turn)}; all deliveries: ${inWords(deliveries)}.`)
  }
  const left = await workNow(container)
  const words = left.map(({ destination, state, total }) => `${destination} ${total} ${state}`)
  logger.info(`Outbox: ${words.join(", ") || "no delivery yet"}.`)

  if (faults.length > 0) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `Not everything could be reconciled:\n${faults.join("\n")}`,
    )
  }
}

const inWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ")
