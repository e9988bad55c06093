import { z } from "zod"
import type { Send } from "../store-api"

const withId = z.object({ id: z.string() })
const cartAnswer = z.object({ cart: withId })
const collectionAnswer = z.object({ payment_collection: withId })

/** What the store routes of the gateway answer. */
export const paymentAnswer = z.object({
  order: z.object({
    id: z.string(),
    display_id: z.number(),
    number: z.string().nullable(),
    total: z.number(),
  }),
  token: z.string(),
  payment: z.object({
    status: z.string(),
    attempt: z.number(),
    amount: z.number(),
    currency_code: z.string(),
    expires_at: z.string(),
    can_retry: z.boolean(),
    redirect: z
      .object({
        method: z.literal("POST"),
        action: z.string(),
        fields: z.record(z.string(), z.string()),
        expires_at: z.string(),
      })
      .nullable(),
  }),
})

export type PaymentAnswer = z.infer<typeof paymentAnswer>

export const DELIVERY = {
  first_name: "Asha",
  last_name: "Rao",
  phone: "9876543210",
  address_1: "12 MG Road",
  city: "Pune",
  province: "Maharashtra",
  postal_code: "411001",
  country_code: "in",
}

/** One shopper with a publishable key: bag, checkout, payment. */
export class Shopper {
  /** What is on sale, asked once: it does not change during a suite. */
  #catalogue: Promise<{ variants: Map<string, string>; regionId: string | undefined }> | undefined

  constructor(private readonly send: Send) {}

  /** A cart that needs only to be paid. Lines: `[sku, quantity]`. */
  async fillBag(lines: readonly (readonly [string, number])[]): Promise<string> {
    const { variants, regionId } = await (this.#catalogue ??= this.#onSale())
    const items = lines.map(([sku, quantity]) => ({ variant_id: variants.get(sku), quantity }))
    const made = await this.send("POST", "/store/carts", {
      region_id: regionId,
      email: "asha@example.com",
      shipping_address: DELIVERY,
      billing_address: DELIVERY,
      items,
    })
    const cartId = cartAnswer.parse(made.body).cart.id
    const options = await this.send("GET", `/store/shipping-options?cart_id=${cartId}`)
    const option = z.object({ shipping_options: z.array(withId) }).parse(options.body).shipping_options[0]
    await this.send("POST", `/store/carts/${cartId}/shipping-methods`, { option_id: option?.id })
    return cartId
  }

  /** Chooses BillDesk for a cart. */
  async choosePayment(cartId: string): Promise<string> {
    const collection = await this.send("POST", "/store/payment-collections", { cart_id: cartId })
    const { id } = collectionAnswer.parse(collection.body).payment_collection
    await this.send("POST", `/store/payment-collections/${id}/payment-sessions`, {
      provider_id: "pp_billdesk_billdesk",
    })
    return id
  }

  /** Bag, checkout and the order: up to the moment before the redirect. */
  async order(lines: readonly (readonly [string, number])[]): Promise<PaymentAnswer> {
    const cartId = await this.fillBag(lines)
    await this.choosePayment(cartId)
    const answer = await this.send("POST", `/store/carts/${cartId}/payment-attempts`)
    if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`)
    return paymentAnswer.parse(answer.body)
  }

  async look(paid: PaymentAnswer): Promise<PaymentAnswer> {
    const answer = await this.send("GET", `/store/orders/${paid.order.id}/payment?token=${paid.token}`)
    return paymentAnswer.parse(answer.body)
  }

  async #onSale(): Promise<{ variants: Map<string, string>; regionId: string | undefined }> {
    const schema = z.object({
      products: z.array(z.object({ variants: z.array(z.object({ id: z.string(), sku: z.string() })) })),
    })
    const { products } = schema.parse(
      (await this.send("GET", "/store/products?limit=100&fields=variants.id,variants.sku")).body,
    )
    const { regions } = z
      .object({ regions: z.array(withId) })
      .parse((await this.send("GET", "/store/regions")).body)
    const variants = products.flatMap((product) => product.variants.map((v) => [v.sku, v.id] as const))
    return { variants: new Map(variants), regionId: regions[0]?.id }
  }
}
