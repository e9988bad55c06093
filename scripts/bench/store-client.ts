import { readFileSync } from "node:fs"
import { z } from "zod"

const withId = z.object({ id: z.string() })
const DELIVERY = {
  first_name: "Asha",
  last_name: "Rao",
  phone: "+919876543210",
  address_1: "12 MG Road",
  city: "Pune",
  province: "Maharashtra",
  postal_code: "411001",
  country_code: "in",
}

/** An answer of any status with its duration; status 0 when there was none. */
export interface Answered {
  status: number
  ms: number
  body: unknown
}

const startedOrder = z.object({
  order: z.object({ id: z.string() }),
  token: z.string(),
  payment: z.object({ redirect: z.object({ fields: z.object({ bdorderid: z.string() }) }).nullable() }),
})

/** An unpaid order at BillDesk. */
export interface StartedOrder {
  id: string
  token: string
  bdOrderId: string
}

/** A store under measurement, by its public API alone. */
export class StoreClient {
  readonly #url: string
  readonly #key: string
  readonly #provider: string
  #shoppers = 0
  #basics: { regionId: string; variantId: string } | undefined

  constructor(store: { url: string; keyFile: string; provider: string }) {
    this.#url = store.url
    this.#key = readFileSync(store.keyFile, "utf8").trim()
    this.#provider = store.provider
  }

  /** A cart with one bottle, its delivery and its payment session: it needs only to be completed. */
  async readyCart(): Promise<string> {
    const { regionId, variantId } = await this.#findBasics()
    const { cart } = z.object({ cart: withId }).parse(
      await this.call("POST", "/store/carts", {
        region_id: regionId,
        // Two carts that give the same new address at once make core refuse one of them.
        email: `asha.${String((this.#shoppers += 1))}@example.com`,
        shipping_address: DELIVERY,
        billing_address: DELIVERY,
        items: [{ variant_id: variantId, quantity: 1 }],
      }),
    )
    const options = z
      .object({ shipping_options: z.array(withId) })
      .parse(await this.call("GET", `/store/shipping-options?cart_id=${cart.id}`))
    await this.call("POST", `/store/carts/${cart.id}/shipping-methods`, {
      option_id: options.shipping_options[0]?.id,
    })
    const { payment_collection: collection } = z
      .object({ payment_collection: withId })
      .parse(await this.call("POST", "/store/payment-collections", { cart_id: cart.id }))
    await this.call("POST", `/store/payment-collections/${collection.id}/payment-sessions`, {
      provider_id: this.#provider,
    })
    return cart.id
  }

  /** @returns milliseconds until the order was answered */
  async complete(cartId: string): Promise<number> {
    return this.#timed(() => this.call("POST", `/store/carts/${cartId}/complete`, {}))
  }

  /** @returns milliseconds until the unpaid order with its form for the gateway was answered */
  async startPayment(cartId: string): Promise<number> {
    return this.#timed(() => this.call("POST", `/store/carts/${cartId}/payment-attempts`, {}))
  }

  /** A cart of one bottle, as far as BillDesk's page. @throws when BillDesk could not be reached */
  async startedOrder(): Promise<StartedOrder> {
    return this.start(await this.readyCart())
  }

  /** Presses Pay. @throws when BillDesk could not be reached */
  async start(cartId: string): Promise<StartedOrder> {
    const answer = await this.call("POST", `/store/carts/${cartId}/payment-attempts`, {})
    const { order, token, payment } = startedOrder.parse(answer)
    if (!payment.redirect) throw new Error("BillDesk was not reached: the order has no redirect.")
    return { id: order.id, token, bdOrderId: payment.redirect.fields.bdorderid }
  }

  /** A call whose refusal is an answer too, given up after `patience` milliseconds. */
  async answer(path: string, body: object, patience = 60_000): Promise<Answered> {
    const start = performance.now()
    try {
      const response = await fetch(`${this.#url}${path}`, {
        method: "POST",
        headers: { "x-publishable-api-key": this.#key, "content-type": "application/json" },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(patience),
      })
      const text = await response.text()
      return { status: response.status, ms: performance.now() - start, body: parsed(text) }
    } catch (error) {
      return { status: 0, ms: performance.now() - start, body: String(error) }
    }
  }

  async call(method: "GET" | "POST", path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: { "x-publishable-api-key": this.#key, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok)
      throw new Error(`${method} ${path} was answered ${String(response.status)}: ${await response.text()}`)
    return response.json()
  }

  async #timed(act: () => Promise<unknown>): Promise<number> {
    const start = performance.now()
    await act()
    return performance.now() - start
  }

  async #findBasics(): Promise<{ regionId: string; variantId: string }> {
    if (this.#basics) return this.#basics
    const regions = z.object({ regions: z.array(withId) }).parse(await this.call("GET", "/store/regions"))
    const { products } = z
      .object({
        products: z.array(z.object({ variants: z.array(z.object({ id: z.string(), sku: z.string() })) })),
      })
      .parse(await this.call("GET", "/store/products?limit=100&fields=variants.id,variants.sku"))
    const bottle = products.flatMap(({ variants }) => variants).find(({ sku }) => sku === "LS-INSBOT-EME")
    this.#basics = { regionId: regions.regions[0]?.id ?? "", variantId: bottle?.id ?? "" }
    return this.#basics
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
