import { randomUUID } from "node:crypto"

import type { MedusaContainer } from "@medusajs/framework/types"
import { enqueue } from "medusa-plugin-outbox/destination"

import { ZOHO_DESTINATION } from "../contract"
import { readOrder } from "../domain"
import { askedOrder } from "./new-deliveries"
import { deliveriesOf, replayDelivery } from "./outbox-deliveries"
import { processParts } from "./process-parts"
import { zohoModule } from "./zoho-module"

export type SendAnswer =
  | { readonly kind: "queued" }
  | {
      readonly kind: "refused"
      readonly code: "switched_off" | "order_not_found" | "order_not_paid" | "delivery_in_flight"
      readonly message: string
    }

/**
 * Sends one paid order as soon as a worker is free, whatever became of it before: what was given up is tried again,
 * what waits is tried now, and an order that Zoho has is sent whole, and made again if it was deleted there.
 */
export async function sendOrderAgain(
  container: MedusaContainer,
  orderId: string,
  actor: string,
): Promise<SendAnswer> {
  if (zohoModule(container).settings.environment === "off")
    return { kind: "refused", code: "switched_off", message: "Zoho CRM is switched off." }
  const raw = await processParts(container).orders.read(container, orderId)
  if (raw === undefined)
    return { kind: "refused", code: "order_not_found", message: `There is no order ${orderId}.` }
  if (readOrder(raw).kind === "not_captured")
    return { kind: "refused", code: "order_not_paid", message: "Only paid orders go to Zoho CRM." }

  const deliveries = await deliveriesOf(container, orderId)
  const [newest] = deliveries
  if (deliveries.some(({ state }) => state === "sending"))
    return {
      kind: "refused",
      code: "delivery_in_flight",
      message: "It is being sent right now. Look again in a minute.",
    }
  const stuck =
    deliveries.filter(({ state }) => state === "waiting").at(-1) ??
    (newest?.state === "dead" ? newest : undefined)
  if (stuck && (await replayDelivery(container, stuck.id, actor))) return { kind: "queued" }
  await enqueue(container, { ...askedOrder(orderId, randomUUID()), destination: ZOHO_DESTINATION })
  return { kind: "queued" }
}
