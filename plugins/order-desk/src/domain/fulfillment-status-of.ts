import type { FulfillmentStatus } from "../contract/statuses"
import type { OrderFacts } from "./order-facts"

type Parcel = OrderFacts["fulfillments"][number]

/** The order's fulfillment by the rule of Medusa's own order page (`getLastFulfillmentStatus` of core's flows). */
export function fulfillmentStatusOf({
  fulfillments,
  items,
}: Pick<OrderFacts, "fulfillments" | "items">): FulfillmentStatus {
  const count = (is: (parcel: Parcel) => boolean): number => fulfillments.filter(is).length
  const canceled = count((parcel) => parcel.canceled_at !== null)
  const standing = fulfillments.filter((parcel) => parcel.canceled_at === null)
  const delivered = standing.filter((parcel) => parcel.delivered_at).length
  const shipped = standing.filter((parcel) => !parcel.delivered_at && parcel.shipped_at).length
  const packed = standing.filter(
    (parcel) => !parcel.delivered_at && !parcel.shipped_at && parcel.packed_at,
  ).length
  const isWhole = items.every((item) => Number(item.fulfilled_quantity) >= Number(item.quantity))
  const all = (reached: number): boolean => reached === standing.length && isWhole
  if (delivered > 0) return all(delivered) ? "delivered" : "partially_delivered"
  if (shipped > 0) return all(shipped) ? "shipped" : "partially_shipped"
  if (packed > 0) return all(packed) ? "fulfilled" : "partially_fulfilled"
  return canceled > 0 && canceled === fulfillments.length ? "canceled" : "not_fulfilled"
}
