import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiKeyType, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createInventoryItemsWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** The identifiers of a store with one region, one channel, one location and one delivery option. */
export interface Shop {
  readonly regionId: string
  readonly channelId: string
  readonly locationId: string
  readonly shippingProfileId: string
  readonly shippingOptionId: string
  readonly storeHeaders: Record<string, string>
  readonly adminHeaders: Record<string, string>
}

/** Opens the shop through core's own workflows. */
export async function openShop(container: MedusaContainer): Promise<Shop> {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Web shop" }] },
  })
  const channelId = first(channels).id
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        { name: "India", currency_code: "inr", countries: ["in"], payment_providers: ["pp_system_default"] },
      ],
    },
  })
  const locationId = await addLocation(container, channelId, "Main warehouse")
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Parcels", type: "default" }] },
  })
  const shippingProfileId = first(profiles).id
  const shippingOptionId = await addDelivery(container, locationId, shippingProfileId)
  const [publishable, secret] = await addKeys(container, channelId)
  return {
    regionId: first(regions).id,
    channelId,
    locationId,
    shippingProfileId,
    shippingOptionId,
    storeHeaders: { "x-publishable-api-key": publishable },
    adminHeaders: { authorization: `Basic ${Buffer.from(`${secret}:`).toString("base64")}` },
  }
}

/** Another warehouse of the same channel. */
export async function addLocation(
  container: MedusaContainer,
  channelId: string,
  name: string,
): Promise<string> {
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name }] },
  })
  const locationId = first(locations).id
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: locationId, add: [channelId] },
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" },
  })
  return locationId
}

async function addDelivery(
  container: MedusaContainer,
  locationId: string,
  profileId: string,
): Promise<string> {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const set = await fulfillment.createFulfillmentSets({
    name: "Delivery",
    type: "shipping",
    service_zones: [{ name: "India", geo_zones: [{ country_code: "in", type: "country" }] }],
  })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    [Modules.STOCK_LOCATION]: { stock_location_id: locationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: [
      {
        name: "Standard",
        price_type: "flat",
        provider_id: "manual_manual",
        service_zone_id: first(set.service_zones).id,
        shipping_profile_id: profileId,
        type: { label: "Standard", description: "Standard", code: "standard" },
        prices: [{ currency_code: "inr", amount: 0 }],
      },
    ],
  })
  return first(options).id
}

async function addKeys(container: MedusaContainer, channelId: string): Promise<[string, string]> {
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: {
      api_keys: [
        { title: "Storefront", type: ApiKeyType.PUBLISHABLE, created_by: "test" },
        { title: "Admin", type: ApiKeyType.SECRET, created_by: "test" },
      ],
    },
  })
  const publishable = first(keys.filter((key) => key.type === "publishable"))
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: publishable.id, add: [channelId] } })
  return [publishable.token, first(keys.filter((key) => key.type === "secret")).token]
}

/** An inventory item with stock at one location or several. */
export async function stockItem(
  container: MedusaContainer,
  title: string,
  stock: Record<string, number>,
): Promise<string> {
  const { result: items } = await createInventoryItemsWorkflow(container).run({
    input: {
      items: [
        {
          title,
          sku: title.toUpperCase().replace(/\W+/g, "-"),
          location_levels: Object.entries(stock).map(([location_id, stocked_quantity]) => ({
            location_id,
            stocked_quantity,
          })),
        },
      ],
    },
  })
  return first(items).id
}

interface Offer {
  readonly product: string
  readonly variant: string
  /** The inventory items it is made of: `[id, units in one variant]`. */
  readonly parts: readonly (readonly [string, number])[]
  readonly allowBackorder?: boolean
}

/** Puts a product with one variant on sale; gives the variant's id. */
export async function sell(container: MedusaContainer, shop: Shop, offer: Offer): Promise<string> {
  const { product, variant, parts, allowBackorder = false } = offer
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: product,
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: shop.shippingProfileId,
          sales_channels: [{ id: shop.channelId }],
          options: [{ title: "Colour", values: [variant] }],
          variants: [
            {
              title: variant,
              options: { Colour: variant },
              manage_inventory: true,
              allow_backorder: allowBackorder,
              prices: [{ currency_code: "inr", amount: 100 }],
              inventory_items: parts.map(([inventory_item_id, required_quantity]) => ({
                inventory_item_id,
                required_quantity,
              })),
            },
          ],
        },
      ],
    },
  })
  return first(first(products).variants).id
}

export function first<Item>(items: readonly Item[] | null | undefined): Item {
  const [item] = items ?? []
  if (item === undefined) throw new Error("Expected at least one.")
  return item
}
