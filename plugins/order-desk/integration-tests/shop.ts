import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiKeyType, ContainerRegistrationKeys, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

/** A store that sells two products in India with 18 % GST on the price, by two ways of delivery. */
export interface Shop {
  readonly regionId: string
  readonly locationId: string
  readonly storeHeaders: Record<string, string>
  readonly adminHeaders: Record<string, string>
  /** Ids by name: `Standard` is free, `Express` costs 99 rupees. */
  readonly deliveries: ReadonlyMap<string, string>
  /** Variants by SKU. */
  readonly variants: ReadonlyMap<string, string>
  /** Products by title. */
  readonly products: ReadonlyMap<string, string>
}

const OFFERS = [
  { title: "Insulated Bottle", sku: "BOT-EME", price: 1499, hsn: "9617", stock: 500 },
  { title: "Cotton Tee", sku: "TEE-S", price: 999.5, hsn: "6109", stock: 3 },
  { title: "Umbrella", sku: "UMB-1", price: 1299, hsn: "6601", stock: 0 },
]

/** Opens it through core's own workflows. */
export async function openShop(container: MedusaContainer): Promise<Shop> {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Web shop" }] },
  })
  const channelId = first(channels).id
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "India",
          currency_code: "inr",
          countries: ["in"],
          payment_providers: ["pp_system_default"],
          automatic_taxes: true,
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: [
      {
        country_code: "in",
        provider_id: "tp_system",
        default_tax_rate: { rate: 18, name: "GST", code: "GST18" },
      },
    ],
  })
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Warehouse" }] },
  })
  const locationId = first(locations).id
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: locationId, add: [channelId] },
  })
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Parcels", type: "default" }] },
  })
  const profileId = first(profiles).id
  const goods = await sell(container, { channelId, profileId, locationId })
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
  const secret = first(keys.filter((key) => key.type === "secret")).token
  return {
    regionId: first(regions).id,
    locationId,
    storeHeaders: { "x-publishable-api-key": publishable.token },
    adminHeaders: { authorization: `Basic ${Buffer.from(`${secret}:`).toString("base64")}` },
    deliveries: await addDeliveries(container, { locationId, profileId }),
    ...goods,
  }
}

async function sell(
  container: MedusaContainer,
  place: { channelId: string; profileId: string; locationId: string },
): Promise<Pick<Shop, "variants" | "products">> {
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: OFFERS.map(({ title, sku, price, hsn }) => ({
        title,
        status: ProductStatus.PUBLISHED,
        hs_code: hsn,
        shipping_profile_id: place.profileId,
        sales_channels: [{ id: place.channelId }],
        options: [{ title: "Kind", values: ["Plain"] }],
        variants: [
          {
            title: "Plain",
            sku,
            options: { Kind: "Plain" },
            prices: [{ currency_code: "inr", amount: price }],
          },
        ],
      })),
    },
  })
  const inventory = container.resolve(Modules.INVENTORY)
  const items = await inventory.listInventoryItems({ sku: OFFERS.map(({ sku }) => sku) })
  await inventory.createInventoryLevels(
    items.map(({ id, sku }) => ({
      inventory_item_id: id,
      location_id: place.locationId,
      stocked_quantity: OFFERS.find((offer) => offer.sku === sku)?.stock ?? 0,
    })),
  )
  return {
    variants: new Map(
      products.flatMap(({ variants }) => variants.map(({ sku, id }) => [sku ?? "", id] as const)),
    ),
    products: new Map(products.map(({ title, id }) => [title, id])),
  }
}

async function addDeliveries(
  container: MedusaContainer,
  { locationId, profileId }: { locationId: string; profileId: string },
): Promise<ReadonlyMap<string, string>> {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const set = await container.resolve(Modules.FULFILLMENT).createFulfillmentSets({
    name: "Delivery",
    type: "shipping",
    service_zones: [{ name: "India", geo_zones: [{ country_code: "in", type: "country" }] }],
  })
  const location = { [Modules.STOCK_LOCATION]: { stock_location_id: locationId } }
  await link.create([
    { ...location, [Modules.FULFILLMENT]: { fulfillment_provider_id: "manual_manual" } },
    { ...location, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
  ])
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      { name: "Standard", amount: 0 },
      { name: "Express", amount: 99 },
    ].map(({ name, amount }) => ({
      name,
      price_type: "flat" as const,
      provider_id: "manual_manual",
      service_zone_id: first(set.service_zones).id,
      shipping_profile_id: profileId,
      type: { label: name, description: name, code: name.toLowerCase() },
      prices: [{ currency_code: "inr", amount }],
    })),
  })
  return new Map(result.map(({ name, id }) => [name, id]))
}

export function first<Item>(items: readonly Item[] | null | undefined): Item {
  const [item] = items ?? []
  if (item === undefined) throw new Error("Expected at least one.")
  return item
}

/** Another key of the admin API: a person of its own. */
export async function anotherPerson(container: MedusaContainer): Promise<Record<string, string>> {
  const { result } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Second", type: ApiKeyType.SECRET, created_by: "test" }] },
  })
  return { authorization: `Basic ${Buffer.from(`${first(result).token}:`).toString("base64")}` }
}
