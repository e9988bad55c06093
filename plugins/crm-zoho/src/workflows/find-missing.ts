import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { MissingDelivery, SweepContext } from "medusa-plugin-outbox/destination"

import { mapOrder, ORDER_FIELDS, readOrder, sentRecord } from "../domain"
import { paidOrder, changedOrder } from "./new-deliveries"
import { openDesk } from "./open-desk"
import type { ReadyDesk } from "./open-desk"
import { findPaidOrders } from "./paid-orders"
import { zohoModule } from "./zoho-module"

const PAGE = 200
const HOUR_MS = 60 * 60 * 1000

/**
 * What a lost event never made: every payment captured since the last sweep (with an hour of overlap), and every
 * order in Zoho that has changed since and would be told differently. The first sweep ever looks one hour back, so
 * that installing the plugin does not push a shop's history.
 */
export async function* findMissing(
  container: MedusaContainer,
  { since, signal }: SweepContext,
): AsyncIterable<MissingDelivery> {
  const from = new Date((since ?? new Date()).getTime() - HOUR_MS)
  yield* capturedSince(container, from)
  const desk = await openDesk(container, signal)
  if (desk.kind === "ready") yield* changedSince(container, from, desk)
}

async function* capturedSince(container: MedusaContainer, from: Date): AsyncIterable<MissingDelivery> {
  for (let skip = 0; ; skip += PAGE) {
    const { paid, seen } = await findPaidOrders(
      container,
      { captured_at: { $gte: from } },
      { skip, take: PAGE },
    )
    for (const { orderId, paymentId } of paid) yield paidOrder(orderId, paymentId)
    if (seen < PAGE) return
  }
}

const withOrder = z.object({ order: z.object({ id: z.string() }).nullish() })
const refundOf = z.object({ payment: z.object({ payment_collection: withOrder.nullish() }).nullish() })
const anyOrder = z.looseObject({ id: z.string() })

/** Everything whose moment of change tells that an order is another than it was. */
const TRACES = [
  { entity: "order", fields: ["id"], orderOf: (row: unknown) => anyOrder.parse(row).id },
  {
    entity: "refund",
    fields: ["payment.payment_collection.order.id"],
    orderOf: (row: unknown) => refundOf.parse(row).payment?.payment_collection?.order?.id,
  },
  {
    entity: "fulfillment",
    fields: ["order.id"],
    orderOf: (row: unknown) => withOrder.parse(row).order?.id,
  },
] as const

async function* changedSince(
  container: MedusaContainer,
  from: Date,
  desk: ReadyDesk,
): AsyncIterable<MissingDelivery> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const looked = new Set<string>()
  for (const { entity, fields, orderOf } of TRACES) {
    for (let skip = 0; ; skip += PAGE) {
      const { data } = await query.graph({
        entity,
        fields: [...fields],
        filters: { updated_at: { $gte: from } },
        pagination: { skip, take: PAGE, order: { id: "ASC" } },
      })
      const rows: unknown[] = data
      const ids = rows.flatMap((row) => orderOf(row) ?? []).filter((id) => !looked.has(id))
      for (const id of ids) looked.add(id)
      yield* toldDifferently(container, [...new Set(ids)], desk)
      if (rows.length < PAGE) break
    }
  }
}

/** Of these orders, those in Zoho whose record would differ from what was last sent. */
async function* toldDifferently(
  container: MedusaContainer,
  orderIds: readonly string[],
  desk: ReadyDesk,
): AsyncIterable<MissingDelivery> {
  const { mapping } = desk
  const rows = await zohoModule(container).records.findMany(orderIds)
  const linked = new Map(
    rows
      .filter((row) => row.state === "linked" && row.module === mapping.module)
      .map((row) => [row.order_id, row.sent_hash]),
  )
  if (linked.size === 0) return
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: [...ORDER_FIELDS],
    filters: { id: [...linked.keys()] },
  })
  for (const raw of data as unknown[]) {
    const reading = readOrder(raw)
    if (reading.kind !== "order") continue
    const { record } = mapOrder(reading.order, mapping, desk)
    const { hash } = sentRecord(record)
    if (hash !== linked.get(record.key))
      yield changedOrder(
        record.key,
        "found by the sweep",
        `swept:${record.key}:${linked.get(record.key) ?? ""}:${hash}`,
      )
  }
}
