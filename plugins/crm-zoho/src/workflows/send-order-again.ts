import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

import { deliver, LEASE_SECONDS } from "./drain-deliveries"
import { findPaidOrders } from "./remember-paid-order-for-zoho"
import { zohoModule } from "./zoho-module"

const orderPayments = z.object({
  payment_collections: z
    .array(z.object({ payments: z.array(z.object({ id: z.string() })).nullish() }))
    .nullish(),
})

/**
 * Sends one paid order now, whatever became of it before: its record in Zoho is brought up to date, or made.
 * A resting connection is tried too, since a person asks.
 *
 * @throws {MedusaError} when the plugin is off or the order is not paid.
 */
export async function sendOrderAgain(container: MedusaContainer, orderId: string): Promise<void> {
  const { desk, deliveries } = zohoModule(container)
  if (!desk) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Zoho CRM is switched off.")
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: ["payment_collections.payments.id"],
    filters: { id: orderId },
  })
  const [order] = z.array(orderPayments).parse(data)
  if (!order) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no order ${orderId}.`)
  const ids = (order.payment_collections ?? []).flatMap((one) => (one.payments ?? []).map(({ id }) => id))
  const { paid } = ids.length > 0 ? await findPaidOrders(container, { id: ids }) : { paid: [] }
  const [captured] = paid
  if (!captured) throw new MedusaError(MedusaError.Types.NOT_ALLOWED, "Only paid orders go to Zoho CRM.")

  await desk.connection.read()
  await deliveries.remember(orderId, captured.paymentId)
  await deliveries.restart(orderId)
  // Undefined: a worker holds it at this moment and is sending what there is now.
  const claimed = await deliveries.claimOrder(orderId, LEASE_SECONDS)
  if (claimed) await deliver(container, claimed)
}
