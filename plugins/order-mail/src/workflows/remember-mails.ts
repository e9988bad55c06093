import type { MedusaContainer } from "@medusajs/framework/types"
import { enqueue } from "medusa-plugin-outbox/destination"
import { confirmationOf, failureOf, MAIL_DESTINATION } from "../domain/mail-deliveries"
import { findPaidOrders } from "./find-paid-orders"
import { orderMailModule } from "./order-mail-module"

/** A captured payment's order is to be confirmed. Nothing is sent here. */
export async function rememberConfirmation(container: MedusaContainer, paymentId: string): Promise<void> {
  const { orderIds } = await findPaidOrders(container, { id: paymentId })
  for (const orderId of orderIds)
    await enqueue(container, { destination: MAIL_DESTINATION, ...confirmationOf(orderId) })
}

/** A failed payment is to be told, after a while. Nothing is sent here. */
export async function rememberFailure(
  container: MedusaContainer,
  failed: { readonly orderId: string; readonly attemptId: string },
): Promise<void> {
  const { clock, settings } = orderMailModule(container)
  const notBefore = new Date(clock().getTime() + settings.failedMailDelayMs)
  await enqueue(container, { destination: MAIL_DESTINATION, ...failureOf({ ...failed, notBefore }) })
}
