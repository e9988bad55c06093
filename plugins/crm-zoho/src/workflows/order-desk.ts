import type { MedusaContainer } from "@medusajs/framework/types"
import { newestDeliveries } from "./outbox-deliveries"
import { zohoModule } from "./zoho-module"

/** What a list of orders says of an order's record in Zoho. */
export interface DeskRecord {
  readonly crmState: "none" | "waiting" | "failed" | "done" | "discarded"
  /** Zoho's id of the record. */
  readonly crmRecordId: string | null
}

/** What a delivery's state says of the record: the newest delivery tells, because each sends the order as it is. */
const STATES = {
  waiting: "waiting",
  sending: "waiting",
  done: "done",
  superseded: "done",
  dead: "failed",
  discarded: "discarded",
} as const satisfies Record<string, DeskRecord["crmState"]>

/** What this plugin knows of orders, in the shape of a source of `medusa-plugin-order-desk`. */
export const deskRecords = {
  name: "zoho-crm",
  watch: [
    { table: "zoho_record", column: "order_id" },
    { table: "outbox_delivery", column: "subject" },
  ],
  read: async (
    container: MedusaContainer,
    orderIds: readonly string[],
  ): Promise<ReadonlyMap<string, DeskRecord>> => {
    const records = await zohoModule(container).records.findMany(orderIds)
    const ids = new Map(records.map((record) => [record.order_id, record.zoho_id]))
    const newest = await newestDeliveries(container, orderIds)
    const known = orderIds.flatMap((orderId): [string, DeskRecord][] => {
      const crmRecordId = ids.get(orderId) ?? null
      const delivery = newest.get(orderId)
      if (delivery === undefined && crmRecordId === null) return []
      // What arrived is forgotten by the outbox one day; the record stays.
      return [[orderId, { crmState: delivery === undefined ? "done" : STATES[delivery], crmRecordId }]]
    })
    return new Map(known)
  },
}
