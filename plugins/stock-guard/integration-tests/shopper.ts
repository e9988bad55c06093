import { randomUUID } from "node:crypto"
import { z } from "@medusajs/framework/zod"
import type { Shop } from "./shop"

export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** Sends JSON and gives back whatever is answered, errors too. */
export type Send = (method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<Answer>

/** The part of axios that Medusa's runner hands out and the tests use. */
interface Api {
  request(config: object): Promise<{ status: number; data: unknown }>
}

/** Medusa's runner gives an axios instance; these tests want every status as a value. */
export function sender(given: unknown, headers: Record<string, string>): Send {
  const api = given as Api
  return async (method, path, body) => {
    const { status, data } = await api.request({
      method,
      url: path,
      data: body,
      headers,
      validateStatus: () => true,
    })
    return { status, body: data }
  }
}

const cartAnswer = z.object({ cart: z.object({ id: z.string() }) })
const collectionAnswer = z.object({ payment_collection: z.object({ id: z.string() }) })
const orderAnswer = z.object({ type: z.literal("order"), order: z.object({ id: z.string() }) })

/** A cart that needs only to be completed. Lines: `[variant id, quantity]`, added one after the other. */
export async function readyCart(send: Send, shop: Shop, lines: [string, number][]): Promise<string> {
  const address = {
    first_name: "Asha",
    last_name: "Rao",
    address_1: "1 MG Road",
    city: "Pune",
    postal_code: "411001",
    country_code: "in",
  }
  const created = await send("POST", "/store/carts", {
    region_id: shop.regionId,
    sales_channel_id: shop.channelId,
    email: `asha-${randomUUID()}@example.com`,
    shipping_address: address,
    billing_address: address,
  })
  const cartId = expectBody(created, 200, cartAnswer).cart.id
  for (const [variant_id, quantity] of lines) {
    expectBody(await send("POST", `/store/carts/${cartId}/line-items`, { variant_id, quantity }))
  }
  expectBody(
    await send("POST", `/store/carts/${cartId}/shipping-methods`, { option_id: shop.shippingOptionId }),
  )
  const collection = await send("POST", "/store/payment-collections", { cart_id: cartId })
  const collectionId = expectBody(collection, 200, collectionAnswer).payment_collection.id
  expectBody(
    await send("POST", `/store/payment-collections/${collectionId}/payment-sessions`, {
      provider_id: "pp_system_default",
    }),
  )
  return cartId
}

/** Core's own way to buy. */
export function complete(send: Send, cartId: string): Promise<Answer> {
  return send("POST", `/store/carts/${cartId}/complete`)
}

/** The order's id; fails the test for anything but an order. */
export function orderId(answer: Answer): string {
  return expectBody(answer, 200, orderAnswer).order.id
}

/** Fails the test with the whole answer in sight unless the status is right and the body has the shape. */
export function expectBody<Schema extends z.ZodType = z.ZodUnknown>(
  answer: Answer,
  status = 200,
  schema?: Schema,
): z.output<Schema> {
  if (answer.status !== status) throw new Error(`Expected ${status}: ${JSON.stringify(answer)}`)
  return (schema ?? z.unknown()).parse(answer.body) as z.output<Schema>
}
