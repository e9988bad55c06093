import { z } from "@medusajs/framework/zod"
import type { Send } from "./send"
import type { Shop } from "./shop"

const withId = z.object({ id: z.string() })

/** What a shopper may choose; the rest is always the same. */
export interface Purchase {
  readonly lines?: readonly { readonly sku: string; readonly quantity: number }[]
  readonly delivery?: string
  readonly email?: string
  readonly address?: Readonly<Record<string, string>>
  readonly gstin?: string
}

export const ADDRESS = {
  first_name: "Asha",
  last_name: "Rao",
  address_1: "1 MG Road",
  city: "Pune",
  province: "Maharashtra",
  postal_code: "411001",
  country_code: "in",
  phone: "+919876543210",
}

/** Makes an order by core's own store API. @returns its id */
export async function buy(send: Send, shop: Shop, purchase: Purchase = {}): Promise<string> {
  const post = async <Shape extends z.ZodType>(
    at: string,
    body: object,
    shape: Shape,
  ): Promise<z.output<Shape>> => {
    const answer = await send("POST", at, body)
    if (answer.status !== 200) throw new Error(`${at}: ${JSON.stringify(answer.body)}`)
    return shape.parse(answer.body)
  }
  const address = { ...ADDRESS, ...purchase.address }
  const { cart } = await post(
    "/store/carts",
    {
      region_id: shop.regionId,
      email: purchase.email ?? "asha@example.com",
      shipping_address: address,
      billing_address: address,
      ...(purchase.gstin === undefined ? {} : { metadata: { gstin: purchase.gstin } }),
      items: (purchase.lines ?? [{ sku: "BOT-EME", quantity: 1 }]).map(({ sku, quantity }) => ({
        variant_id: shop.variants.get(sku),
        quantity,
      })),
    },
    z.object({ cart: withId }),
  )
  await post(
    `/store/carts/${cart.id}/shipping-methods`,
    { option_id: shop.deliveries.get(purchase.delivery ?? "Standard") },
    z.unknown(),
  )
  const { payment_collection } = await post(
    "/store/payment-collections",
    { cart_id: cart.id },
    z.object({ payment_collection: withId }),
  )
  await post(
    `/store/payment-collections/${payment_collection.id}/payment-sessions`,
    { provider_id: "pp_system_default" },
    z.unknown(),
  )
  const { order } = await post(
    `/store/carts/${cart.id}/complete`,
    {},
    z.object({ type: z.literal("order"), order: withId }),
  )
  return order.id
}
