import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

import { hashRecord, mapOrder, ORDER_FIELDS, readOrder } from "../domain"
import type { TryResult } from "../domain"
import type { ClaimedDelivery } from "../modules/zoho-crm/deliveries"
import type { ZohoDesk } from "../modules/zoho-crm/service"
import { pushRecord, redact } from "../protocol"
import { openClient } from "./open-client"

export interface TryReport {
  readonly result: TryResult
  readonly sent?: { readonly zohoId: string; readonly module: string; readonly hash: string }
}

/** One try to bring an order, as it is now, to Zoho. Faults of Zoho's come back as values. */
export async function tryOrder(
  container: MedusaContainer,
  desk: ZohoDesk,
  delivery: ClaimedDelivery,
): Promise<TryReport> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [...ORDER_FIELDS],
    filters: { id: delivery.orderId },
  })
  const [raw] = data as unknown[]
  const { mapping } = desk.settings
  if (raw === undefined) return failed("record", "order_missing", "The order is not in the shop any more.")
  const reading = readOrder(raw, mapping.paymentData)
  if (reading.kind === "unreadable") return failed("record", "order_unreadable", reading.reason)
  if (reading.kind === "not_captured") {
    return failed("record", "not_captured", "No payment of this order is captured.")
  }

  const { record, cuts } = mapOrder(reading.order, mapping)
  for (const cut of cuts) {
    logger.warn(
      `Zoho CRM: order ${delivery.orderId}: ${cut.field} cut from ${cut.from} to ${cut.to} characters.`,
    )
  }
  const hash = hashRecord(record)
  const knownId = delivery.zohoModule === record.module ? delivery.zohoId : null
  if (knownId !== null && hash === delivery.sentHash) {
    return { result: { kind: "delivered" }, sent: { zohoId: knownId, module: record.module, hash } }
  }

  const outcome = await pushRecord(openClient(desk, new Date(delivery.leaseUntil)), record, {
    maybeSent: delivery.maybeSent,
    ...(knownId === null ? {} : { knownId }),
  })
  if (outcome.kind === "accepted") {
    for (const field of outcome.value.dropped) {
      logger.warn(
        `Zoho CRM: order ${delivery.orderId}: Zoho refused ${field}; its value is in ${record.noteField ?? "no"} field.`,
      )
    }
    return { result: { kind: "delivered" }, sent: { zohoId: outcome.value.id, module: record.module, hash } }
  }
  if (outcome.kind === "unknown") return failed("unknown", outcome.code, redact(outcome.message))
  return {
    result: {
      kind: "failed",
      verdict: outcome.verdict,
      code: outcome.code,
      message: outcome.message,
      ...(outcome.waitSeconds === undefined ? {} : { waitSeconds: outcome.waitSeconds }),
    },
  }
}

function failed(verdict: "record" | "unknown", code: string, message: string): TryReport {
  return { result: { kind: "failed", verdict, code, message } }
}
