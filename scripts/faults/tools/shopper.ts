import { randomUUID } from "node:crypto"
import { z } from "zod"
import { type Answer, ask } from "./ask.ts"
import type { Gateway } from "./gateway.ts"
import type { Watch } from "./watch.ts"

const withId = z.object({ id: z.string() })

const paymentAnswer = z.object({
  order: z.object({ id: z.string() }),
  token: z.string(),
  payment: z.object({
    status: z.string(),
    attempt: z.number(),
    can_retry: z.boolean(),
    redirect: z.object({ fields: z.record(z.string(), z.string()) }).nullable(),
  }),
})

/** An order as its shopper knows it. */
export interface Placed {
  cartId: string
  orderId: string
  token: string
  status: string
  canRetry: boolean
  /** BillDesk's id of what is to be paid; null while no attempt is offered. */
  bdOrderId: string | null
}

export const DELIVERY = {
  first_name: "Asha",
  last_name: "Rao",
  phone: "+919876543210",
  address_1: "12 MG Road",
  city: "Pune",
  province: "Maharashtra",
  postal_code: "411001",
  country_code: "in",
}

const PROVIDER = "pp_billdesk_billdesk"

export type Line = readonly [sku: string, quantity: number]

/** Shoppers of a shop, by its public API alone; their browsers come back without a cookie. */
export class Shoppers {
  private basics: { regionId: string; variants: Map<string, string> } | null = null
  private optionId = ""

  constructor(private readonly of: { url: string; key: string; gateway: Gateway; watch: Watch }) {}

  /** The same shoppers at another process of the shop. */
  at(url: string): Shoppers {
    return new Shoppers({ ...this.of, url })
  }

  async send(method: "GET" | "POST" | "DELETE", path: string, body?: unknown): Promise<Answer> {
    const answer = await ask({
      method,
      url: `${this.of.url}${path}`,
      headers: { "x-publishable-api-key": this.of.key, "content-type": "application/json" },
      // Longer than any promise: how long it took is for the scenario to judge.
      patience: 180_000,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    this.of.watch.saw(`${method} ${path}`, answer)
    return answer
  }

  /** A cart that needs only to be paid, of a shopper whom the shop has never seen. */
  async fillBag(lines: readonly Line[], delivery = DELIVERY): Promise<string> {
    const { regionId, variants } = await this.find()
    const made = await this.read(["POST", "/store/carts"], z.object({ cart: withId }), {
      region_id: regionId,
      email: `asha.${randomUUID().slice(0, 8)}@example.com`,
      shipping_address: delivery,
      billing_address: delivery,
      items: lines.map(([sku, quantity]) => ({ variant_id: variants.get(sku), quantity })),
    })
    const cartId = made.cart.id
    if (this.optionId === "") {
      const options = z.object({ shipping_options: z.array(withId) })
      const found = await this.read(["GET", `/store/shipping-options?cart_id=${cartId}`], options)
      this.optionId = found.shipping_options[0]?.id ?? ""
    }
    await this.read(["POST", `/store/carts/${cartId}/shipping-methods`], z.unknown(), {
      option_id: this.optionId,
    })
    await this.choosePayment(cartId)
    return cartId
  }

  async choosePayment(cartId: string): Promise<string> {
    const collection = z.object({ payment_collection: withId })
    const made = await this.read(["POST", "/store/payment-collections"], collection, { cart_id: cartId })
    const path = `/store/payment-collections/${made.payment_collection.id}/payment-sessions`
    await this.read(["POST", path], z.unknown(), { provider_id: PROVIDER })
    return made.payment_collection.id
  }

  /** Presses Pay. @returns the raw answer */
  submit(cartId: string): Promise<Answer> {
    return this.send("POST", `/store/carts/${cartId}/payment-attempts`, {})
  }

  /** Presses Pay and has an order. @throws when the shop answers anything but 200 */
  async place(cartId: string): Promise<Placed> {
    return placed(cartId, await this.submit(cartId))
  }

  async order(lines: readonly Line[], delivery = DELIVERY): Promise<Placed> {
    return this.place(await this.fillBag(lines, delivery))
  }

  /** Tries again on the same order. */
  async retry(order: Placed): Promise<Answer> {
    return this.send("POST", `/store/orders/${order.orderId}/payment-attempts?token=${order.token}`, {})
  }

  /** Until there is something to pay: the same order, a new attempt if need be. */
  async payable(order: Placed): Promise<Placed> {
    return order.bdOrderId === null ? placed(order.cartId, await this.retry(order)) : order
  }

  /** What the status page shows. */
  async look(order: Placed): Promise<string> {
    const answer = await this.send("GET", `/store/orders/${order.orderId}/payment?token=${order.token}`)
    return placed(order.cartId, answer).status
  }

  /** The browser comes back with what the gateway gave it. @returns where it is sent on to */
  async comeBack(fields: Record<string, string>): Promise<Answer> {
    const answer = await ask({
      method: "POST",
      url: `${this.of.url}/payments/billdesk/return`,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields).toString(),
    })
    this.of.watch.saw("POST /payments/billdesk/return", answer)
    return answer
  }

  /** BillDesk's server posts a notification. */
  async notify(body: string, contentType = "application/jose"): Promise<Answer> {
    const answer = await ask({
      method: "POST",
      url: `${this.of.url}/webhooks/payments/billdesk`,
      headers: { "content-type": contentType },
      body,
    })
    this.of.watch.saw("POST /webhooks/payments/billdesk", answer)
    return answer
  }

  /** Pays at BillDesk and brings the answer back. */
  async payAndReturn(order: Placed): Promise<void> {
    await this.comeBack(await this.of.gateway.book(order.bdOrderId ?? ""))
  }

  /** The variant's id by its SKU. */
  async variant(sku: string): Promise<string> {
    return (await this.find()).variants.get(sku) ?? ""
  }

  private async find(): Promise<{ regionId: string; variants: Map<string, string> }> {
    if (this.basics) return this.basics
    const regions = await this.read(["GET", "/store/regions"], z.object({ regions: z.array(withId) }))
    const variant = z.object({ id: z.string(), sku: z.string().nullable() })
    const { products } = await this.read(
      ["GET", "/store/products?limit=100&fields=variants.id,variants.sku"],
      z.object({ products: z.array(z.object({ variants: z.array(variant) })) }),
    )
    const variants = new Map(
      products.flatMap((product) => product.variants.map((v) => [v.sku ?? "", v.id] as const)),
    )
    this.basics = { regionId: regions.regions[0]?.id ?? "", variants }
    return this.basics
  }

  private async read<T extends z.ZodType>(
    question: readonly ["GET" | "POST", path: string],
    shape: T,
    body?: unknown,
  ): Promise<z.output<T>> {
    const answer = await this.send(...question, body)
    if (answer.status !== 200)
      throw new Error(`${question.join(" ")}: ${String(answer.status)} ${answer.text.slice(0, 300)}`)
    return shape.parse(JSON.parse(answer.text))
  }
}

/** Reads the answer of the gateway's store routes. */
export function placed(cartId: string, answer: Answer): Placed {
  if (answer.status !== 200)
    throw new Error(`The shop answered ${String(answer.status)}: ${answer.text.slice(0, 300)}`)
  const { order, token, payment } = paymentAnswer.parse(JSON.parse(answer.text))
  return {
    cartId,
    orderId: order.id,
    token,
    status: payment.status,
    canRetry: payment.can_retry,
    bdOrderId: payment.redirect?.fields["bdorderid"] ?? null,
  }
}
