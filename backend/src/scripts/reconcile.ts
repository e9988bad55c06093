import type { ExecArgs } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { reconcilePayments } from "medusa-payment-billdesk/workflows"
import { workNow } from "medusa-plugin-outbox/workflows"

/**
 * `medusa exec`: one sweep now. BillDesk is asked about every attempt that can still bring money, then everything
 * that waits to leave the shop is tried: orders to Zoho, mails.
 *
 * @throws {MedusaError} when a payment could not be looked at, so that whoever started the sweep sees it fail.
 */
export default async function reconcile({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)

  const { faults, ...payments } = await reconcilePayments(container, "all_open")
  logger.info(`Payments: ${inWords(payments)}.`)

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
