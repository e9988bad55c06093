import "server-only"
import { z } from "zod"
import { absent, type Answer, found, mapFound } from "./answer"
import { mediaPath } from "./media-path"
import { amountShape, type Money } from "./money"
import type { OrderKey } from "./order-payment"
import { askStore } from "./store-client"

const text = z.string().nullish()
/** What Medusa computes only when it is asked for it. */
const FIELDS =
  "id,status,display_id,custom_display_id,total,currency_code,created_at,payment_status,fulfillment_status,*items"

const orderShape = z.object({
  id: z.string(),
  status: z.string(),
  display_id: z.union([z.number(), z.string()]).nullish(),
  custom_display_id: text,
  total: amountShape.nullish(),
  currency_code: z.string(),
  created_at: text,
  payment_status: text,
  fulfillment_status: text,
  items: z
    .array(
      z.object({
        title: z.string(),
        product_title: text,
        variant_title: text,
        quantity: z.number(),
        thumbnail: text,
      }),
    )
    .nullish(),
})
const listShape = z.object({ orders: z.array(orderShape), count: z.number() })
const keyShape = z.object({ order: z.object({ id: z.string(), token: z.string().min(1) }) })

/** What an owner wants to know of an order at a glance. */
export type OwnOrderState =
  "unpaid" | "packing" | "packed" | "shipped" | "delivered" | "canceled" | "refunded"

export interface OwnOrder {
  readonly id: string
  readonly number: string
  readonly state: OwnOrderState
  readonly createdAt: string | undefined
  readonly total: Money
  readonly lines: readonly {
    readonly title: string
    readonly variantTitle: string
    readonly quantity: number
    readonly picture: string | undefined
  }[]
}

/** Asked for by name: a list without statuses leaves out what waits for its payment. */
const ALL_STATUSES = ["pending", "requires_action", "completed", "archived", "canceled"] as const

/** One page of a customer's orders, newest first. */
export async function readOwnOrders(
  bearer: string,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<Answer<{ readonly orders: readonly OwnOrder[]; readonly count: number }>> {
  const status = ALL_STATUSES
  const query = { fields: FIELDS, status, limit: size, offset: (page - 1) * size, order: "-created_at" }
  const answer = await askStore({ path: "/store/orders", query, bearer, shape: listShape })
  return mapFound(answer, ({ orders, count }) => ({ orders: orders.map(ownOrderOf), count }))
}

/** One of them. Absent when it is not the customer's. */
export async function readOwnOrder(bearer: string, orderId: string): Promise<Answer<OwnOrder>> {
  const query = { fields: FIELDS, id: orderId, limit: 1 }
  const answer = await askStore({ path: "/store/orders", query, bearer, shape: listShape })
  if (answer.kind !== "found") return answer
  const order = answer.value.orders[0]
  return order ? found(ownOrderOf(order)) : absent
}

/** What opens the page of an own order. Absent where it is somebody else's, or the backend hands out no keys. */
export async function readOwnOrderKey(bearer: string, orderId: string): Promise<Answer<OrderKey>> {
  const path = `/store/customers/me/orders/${orderId}/token` as const
  const answer = await askStore({ path, bearer, shape: keyShape })
  return mapFound(answer, ({ order }) => ({ orderId: order.id, token: order.token }))
}

function ownOrderOf(order: z.infer<typeof orderShape>): OwnOrder {
  return {
    id: order.id,
    number: order.custom_display_id || String(order.display_id ?? ""),
    state: ownOrderState(order),
    createdAt: order.created_at ?? undefined,
    total: { amount: order.total ?? 0, currency: order.currency_code },
    lines: (order.items ?? []).map((item) => ({
      title: item.product_title || item.title,
      variantTitle: item.variant_title ?? "",
      quantity: item.quantity,
      picture: mediaPath(item.thumbnail),
    })),
  }
}

const UNPAID = new Set(["not_paid", "awaiting", "requires_action", "partially_authorized", "authorized"])

/** Medusa's three words in one. */
function ownOrderState(order: {
  readonly status: string
  readonly payment_status?: string | null | undefined
  readonly fulfillment_status?: string | null | undefined
}): OwnOrderState {
  if (order.status === "canceled") return order.payment_status === "refunded" ? "refunded" : "canceled"
  if (order.status === "requires_action" || UNPAID.has(order.payment_status ?? "")) return "unpaid"
  if (order.payment_status === "refunded") return "refunded"
  const parcels = order.fulfillment_status ?? ""
  if (parcels === "delivered") return "delivered"
  if (/shipped|partially_delivered/.test(parcels)) return "shipped"
  return parcels === "fulfilled" ? "packed" : "packing"
}
