import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"

interface LineToSend {
  readonly id: string
  readonly quantity: number
}

/** Sends these lines from a place and by a way that are made for it. */
export async function fulfilOrder(
  container: MedusaContainer,
  orderId: string,
  lines: readonly LineToSend[],
): Promise<void> {
  const location = await container.resolve(Modules.STOCK_LOCATION).createStockLocations({ name: "Pune" })
  await createOrderFulfillmentWorkflow(container).run({
    input: {
      order_id: orderId,
      items: lines.map(({ id, quantity }) => ({ id, quantity })),
      location_id: location.id,
      shipping_option_id: await makeShippingOption(container),
    },
  })
}

async function makeShippingOption(container: MedusaContainer): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const profile = await fulfillment.createShippingProfiles({ name: "Parcels", type: "default" })
  const set = await fulfillment.createFulfillmentSets({ name: "Parcels", type: "shipping" })
  const zone = await fulfillment.createServiceZones({
    name: "India",
    fulfillment_set_id: set.id,
    geo_zones: [{ type: "country", country_code: "in" }],
  })
  const option = await fulfillment.createShippingOptions({
    name: "Standard",
    price_type: "flat",
    service_zone_id: zone.id,
    shipping_profile_id: profile.id,
    provider_id: "manual_manual",
    type: { label: "Standard", description: "In a week", code: "standard" },
  })
  return option.id
}
