import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createShippingOptionsWorkflow } from "@medusajs/medusa/core-flows"
import { z } from "@medusajs/framework/zod"
import { first, type Shop } from "./shop"
import type { Send } from "./visitor"

const withId = z.object({ id: z.string() })
const ADDRESS = {
  first_name: "Asha",
  last_name: "Rao",
  address_1: "1 MG Road",
  city: "Pune",
  postal_code: "411001",
  country_code: "in",
}

/** One way of delivery from the shop's location. @returns its id */
export async function addDelivery(container: MedusaContainer, shop: Shop): Promise<string> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: "Delivery",
    type: "shipping",
    service_zones: [{ name: "India", geo_zones: [{ country_code: "in", type: "country" }] }],
  })
  const location = { [Modules.STOCK_LOCATION]: { stock_location_id: shop.locationId } }
  await link.create([
    { ...location, [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" } },
    { ...location, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
  ])
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Standard",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: first(set.service_zones).id,
        shipping_profile_id: shop.profileId,
        type: { label: "Standard", description: "Standard", code: "standard" },
        prices: [{ currency_code: "inr", amount: 0 }],
      },
    ],
  })
  return first(result).id
}

/** Makes an order of one variant by core's own store API. */
export async function buy(
  send: Send,
  of: { shop: Shop; deliveryId: string; variantId: string; quantity: number },
): Promise<void> {
  const post = async <Shape extends z.ZodType>(
    at: string,
    body: object,
    shape: Shape,
  ): Promise<z.output<Shape>> => {
    const answer = await send("POST", at, body)
    if (answer.status !== 200) throw new Error(`${at}: ${JSON.stringify(answer)}`)
    return shape.parse(answer.body)
  }
  const { cart } = await post(
    "/store/carts",
    {
      region_id: of.shop.regionId,
      email: "asha@example.com",
      shipping_address: ADDRESS,
      billing_address: ADDRESS,
      items: [{ variant_id: of.variantId, quantity: of.quantity }],
    },
    z.object({ cart: withId }),
  )
  await post(`/store/carts/${cart.id}/shipping-methods`, { option_id: of.deliveryId }, z.unknown())
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
  await post(`/store/carts/${cart.id}/complete`, {}, z.object({ type: z.literal("order") }))
}
