import type { MedusaContainer } from "@medusajs/framework/types"
import type { MissingDelivery, SweepContext } from "medusa-plugin-outbox/destination"
import { confirmationOf, failureOf } from "../domain/mail-deliveries"
import { findPaidOrders } from "./find-paid-orders"
import { orderMailModule } from "./order-mail-module"

const PAGE = 200
/** Looked back further than the last sweep. The first ever looks back so far: no shop's history is mailed. */
const OVERLAP_MS = 60 * 60_000

/** The mails of everything that happened since the last sweep; the outbox knows which of them it has. */
export async function* findMissingMails(
  container: MedusaContainer,
  { since, signal }: SweepContext,
): AsyncGenerator<MissingDelivery, void> {
  const { clock, settings } = orderMailModule(container)
  const moment = new Date((since ?? clock()).getTime() - OVERLAP_MS)
  for (let skip = 0; !signal.aborted; skip += PAGE) {
    const captured = { captured_at: { $gte: moment } }
    const { orderIds, seen } = await findPaidOrders(container, captured, { skip, take: PAGE })
    for (const orderId of orderIds) yield confirmationOf(orderId)
    if (seen < PAGE) break
  }
  const { failedPayments } = settings.ask
  if (!failedPayments) return
  for await (const { orderId, attemptId, failedAt } of failedPayments(container, moment)) {
    const notBefore = new Date(failedAt.getTime() + settings.failedMailDelayMs)
    yield failureOf({ orderId, attemptId, notBefore })
  }
}
