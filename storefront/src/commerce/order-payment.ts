import "server-only"
import { z } from "zod"
import { type Answer, mapFound } from "./answer"
import { orderPaymentShape, startedPaymentShape } from "./order-payment-shape"
import { type OrderPayment, orderPaymentOf } from "./read-order-payment"
import { askStore } from "./store-client"

export type { OrderLine, OrderPayment } from "./read-order-payment"

const PROVIDER = "pp_billdesk_billdesk"

export interface OrderKey {
  readonly orderId: string
  /** Opens this order's page and nothing else. */
  readonly token: string
}

const collectionShape = z.object({ payment_collection: z.object({ id: z.string() }) })

/**
 * Makes the unpaid order of a bag and its first attempt at the gateway. Sent again it answers with the same order, so
 * after an outage it may be repeated.
 */
export async function startPayment(bagId: string): Promise<Answer<OrderKey>> {
  const body = {}
  const answer = await askStore({
    path: `/store/carts/${bagId}/payment-attempts`,
    method: "POST",
    body,
    shape: startedPaymentShape,
  })
  return mapFound(answer, ({ order, token }) => ({ orderId: order.id, token }))
}

/** Gives the bag a payment collection and a session of the gateway, as the start of a payment asks. */
export async function preparePayment(bagId: string): Promise<Answer<unknown>> {
  const path = "/store/payment-collections"
  const collection = await askStore({
    path,
    method: "POST",
    body: { cart_id: bagId },
    shape: collectionShape,
  })
  if (collection.kind !== "found") return collection
  return askStore({
    path: `${path}/${collection.value.payment_collection.id}/payment-sessions`,
    method: "POST",
    body: { provider_id: PROVIDER },
    shape: z.unknown(),
  })
}

export async function readOrderPayment(key: OrderKey): Promise<Answer<OrderPayment>> {
  const path = `/store/orders/${key.orderId}/payment` as const
  return mapFound(
    await askStore({ path, query: { token: key.token }, shape: orderPaymentShape }),
    orderPaymentOf,
  )
}

/** A new attempt for the same order. Refused with 409 when it is paid, expired or under review. */
export async function retryPayment(key: OrderKey): Promise<Answer<OrderPayment>> {
  return post(key, "payment-attempts")
}

/** Has the backend ask the gateway now. Refused with 429 when it was asked a moment ago. */
export async function checkPayment(key: OrderKey): Promise<Answer<OrderPayment>> {
  return post(key, "payment/check")
}

async function post(key: OrderKey, act: "payment-attempts" | "payment/check"): Promise<Answer<OrderPayment>> {
  const path = `/store/orders/${key.orderId}/${act}` as const
  const query = { token: key.token }
  return mapFound(
    await askStore({ path, method: "POST", query, body: {}, shape: orderPaymentShape }),
    orderPaymentOf,
  )
}
