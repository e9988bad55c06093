import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Delivery, TryContext, Verdict } from "medusa-plugin-outbox/destination"

import { mapOrder, readOrder } from "../domain"
import { deliveryKind, deliveryPayload } from "./delivery-kinds"
import { openDesk } from "./open-desk"
import { processParts } from "./process-parts"
import { pushOrder } from "./push-order"
import { saveUsage } from "./save-usage"
import { zohoModule } from "./zoho-module"

/** One try to bring an order, as it is now, to Zoho. Faults of Zoho's come back as verdicts. */
export function deliverOrder(
  container: MedusaContainer,
  delivery: Delivery,
  context: TryContext,
): Promise<Verdict> {
  return processParts(container).attendance.attend(() => deliver(container, delivery, context))
}

async function deliver(
  container: MedusaContainer,
  delivery: Delivery,
  context: TryContext,
): Promise<Verdict> {
  const { order_id: orderId, asked_by_person: isAsked = false } = deliveryPayload.parse(delivery.payload)
  const kind = deliveryKind.parse(delivery.kind)
  const reading = readOrder(await readOrFail(container, orderId))
  if (reading.kind === "unreadable")
    return { kind: "dead", code: "order_unreadable", message: reading.reason, nothingSent: true }
  if (reading.kind === "not_captured")
    return {
      kind: "superseded",
      message: "No payment of this order is captured: Zoho gets paid orders only.",
    }

  const desk = await openDesk(container, context.signal)
  if (desk.kind === "not_ready") {
    const { code, message, probeAfterMs } = desk
    return {
      kind: "pause_destination",
      code,
      message,
      nothingSent: true,
      ...(probeAfterMs === undefined ? {} : { probeAfter: probeAfterMs }),
    }
  }
  // An order that Zoho was never told of is not made because something about it changed: the sweep and a back-fill do.
  if (kind === "order_changed" && !isAsked && !(await zohoModule(container).records.find(orderId)))
    return { kind: "superseded", message: "Zoho was never told of this order." }

  const { mapping } = desk
  const mapped = mapOrder(reading.order, mapping, desk)
  for (const { field, from, to } of mapped.cuts) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`Zoho CRM: order ${orderId}: ${field} cut from ${from} to ${to} characters.`)
  }
  const verdict = await pushOrder(container, {
    client: desk.client,
    mapping,
    record: mapped.record,
    isAsked,
    trigger: kind === "backfilled_order" ? [] : mapping.trigger,
    mayHaveArrived: context.mayHaveArrived,
    attempt: context.attempt,
  })
  await saveUsage(container)
  return verdict
}

async function readOrFail(container: MedusaContainer, orderId: string): Promise<unknown> {
  return processParts(container).orders.read(container, orderId)
}
