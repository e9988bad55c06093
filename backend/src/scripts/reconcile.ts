import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { reconcilePayments } from "medusa-payment-billdesk/workflows"
import { deliverDueOrders } from "medusa-plugin-zoho-crm/workflows"

/**
 * `medusa exec`: one sweep now. BillDesk is asked about every attempt that can still bring money, then every paid order
 * that Zoho has not got is sent.
 *
 * @throws {MedusaError} when a payment could not be looked at, so that whoever started the sweep sees it fail.
 */
export default async function reconcile({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)

  const { faults, ...payments } = await reconcilePayments(container, "all_open")
  logger.info(`Payments: ${inWords(payments)}.`)

  const deliveries = await deliverDueOrders(container)
  logger.info(
    deliveries === undefined ? "Zoho CRM is off." : `Zoho CRM: all deliveries: ${inWords(deliveries)}.`,
  )
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
