import { z } from "@medusajs/framework/zod"
import type { Shop } from "./shop"

export interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers: Readonly<Record<string, unknown>>
}

/** Sends JSON and gives back whatever is answered, errors too. */
export type Send = (method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<Answer>

/** The part of axios that Medusa's runner hands out and the tests use. */
interface Client {
  request(config: object): Promise<{ status: number; data: unknown; headers: object }>
}

/** The runner hands out a proxy, which answers what it has only when it is asked for it. */
const isClient = (given: unknown): given is Client =>
  typeof given === "object" && given !== null && typeof Reflect.get(given, "request") === "function"

/** Sends with these headers and makes every status a value. */
export function sender(given: unknown, headers: Record<string, string>): Send {
  return async (method, path, body) => {
    if (!isClient(given)) throw new Error("The runner hands out no client.")
    const answer = await given.request({ method, url: path, data: body, headers, validateStatus: () => true })
    return { status: answer.status, body: answer.data, headers: { ...answer.headers } }
  }
}

/** Fails the test with the whole answer in sight unless it is a 200 of this shape. */
export function expectBody<Shape extends z.ZodType>(answer: Answer, shape: Shape): z.output<Shape> {
  if (answer.status !== 200) throw new Error(`Expected 200: ${JSON.stringify(answer)}`)
  return shape.parse(answer.body)
}

const withId = z.object({ id: z.string() })

/** Whom the shopper says to be. None of it may ever stand in the log. */
export interface Person {
  readonly email: string
  readonly first_name: string
  readonly last_name: string
  readonly phone: string
  readonly address_1: string
}

/** Buys by core's own store API. @returns the order's id */
export async function buy(
  send: Send,
  of: { shop: Shop; person: Person; variantId: string; quantity?: number },
): Promise<string> {
  const { email, ...name } = of.person
  const address = { ...name, city: "Pune", postal_code: "411001", country_code: "in" }
  const { cart } = expectBody(
    await send("POST", "/store/carts", {
      region_id: of.shop.regionId,
      email,
      shipping_address: address,
      billing_address: address,
      items: [{ variant_id: of.variantId, quantity: of.quantity ?? 1 }],
    }),
    z.object({ cart: withId }),
  )
  expectBody(
    await send("POST", `/store/carts/${cart.id}/shipping-methods`, { option_id: of.shop.shippingOptionId }),
    z.unknown(),
  )
  const { payment_collection } = expectBody(
    await send("POST", "/store/payment-collections", { cart_id: cart.id }),
    z.object({ payment_collection: withId }),
  )
  expectBody(
    await send("POST", `/store/payment-collections/${payment_collection.id}/payment-sessions`, {
      provider_id: "pp_system_default",
    }),
    z.unknown(),
  )
  const completed = expectBody(
    await send("POST", `/store/carts/${cart.id}/complete`, {}),
    z.object({ type: z.literal("order"), order: withId }),
  )
  return completed.order.id
}
