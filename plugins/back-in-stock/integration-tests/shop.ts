import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiKeyType, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createInventoryItemsWorkflow,
  createPricePreferencesWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

/** A store with one region, one channel and two warehouses, of which the channel sells from one. */
export interface Shop {
  readonly channelId: string
  readonly locationId: string
  readonly elsewhereId: string
  readonly profileId: string
  readonly storeHeaders: Record<string, string>
  readonly adminHeaders: Record<string, string>
}

/** Opens the shop through core's own workflows. Prices include their tax, as in India. */
export async function openShop(container: MedusaContainer): Promise<Shop> {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Web shop" }] },
  })
  const channelId = first(channels).id
  await createRegionsWorkflow(container).run({
    input: {
      regions: [{ name: "India", currency_code: "inr", countries: ["in"] }],
    },
  })
  await createPricePreferencesWorkflow(container).run({
    input: [{ attribute: "currency_code", value: "inr", is_tax_inclusive: true }],
  })
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Main warehouse" }, { name: "Elsewhere" }] },
  })
  const locationId = first(locations).id
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: locationId, add: [channelId] },
  })
  const { result: profiles } = await createShippingProfilesWorkflow(container).run({
    input: { data: [{ name: "Parcels", type: "default" }] },
  })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: {
      api_keys: [
        { title: "Storefront", type: ApiKeyType.PUBLISHABLE, created_by: "test" },
        { title: "Admin", type: ApiKeyType.SECRET, created_by: "test" },
      ],
    },
  })
  const publishable = first(keys.filter(({ type }) => type === "publishable"))
  const secret = first(keys.filter(({ type }) => type === "secret"))
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: publishable.id, add: [channelId] } })
  return {
    channelId,
    locationId,
    elsewhereId: first(locations.slice(1)).id,
    profileId: first(profiles).id,
    storeHeaders: { "x-publishable-api-key": publishable.token },
    adminHeaders: { authorization: `Basic ${Buffer.from(`${secret.token}:`).toString("base64")}` },
  }
}

/** A product with one variant on sale. */
export interface Sold {
  readonly productId: string
  readonly variantId: string
  readonly handle: string
  readonly itemId: string
  /** Of the channel's own warehouse. */
  readonly levelId: string
}

let number = 0

export async function sell(
  container: MedusaContainer,
  shop: Shop,
  over: { readonly stock?: number; readonly elsewhere?: number; readonly manage?: boolean } = {},
): Promise<Sold> {
  number += 1
  const handle = `bottle-${number}`
  const { result: items } = await createInventoryItemsWorkflow(container).run({
    input: {
      items: [
        {
          title: handle,
          sku: handle,
          location_levels: [
            { location_id: shop.locationId, stocked_quantity: over.stock ?? 0 },
            { location_id: shop.elsewhereId, stocked_quantity: over.elsewhere ?? 0 },
          ],
        },
      ],
    },
  })
  const itemId = first(items).id
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: "Insulated bottle",
          handle,
          status: ProductStatus.PUBLISHED,
          shipping_profile_id: shop.profileId,
          sales_channels: [{ id: shop.channelId }],
          options: [{ title: "Colour", values: ["Emerald"] }],
          variants: [
            {
              title: "Emerald",
              options: { Colour: "Emerald" },
              manage_inventory: over.manage ?? true,
              prices: [{ currency_code: "inr", amount: 1499 }],
              ...(over.manage === false
                ? {}
                : { inventory_items: [{ inventory_item_id: itemId, required_quantity: 1 }] }),
            },
          ],
        },
      ],
    },
  })
  const product = first(products)
  const levels = await container
    .resolve(Modules.INVENTORY)
    .listInventoryLevels({ inventory_item_id: itemId, location_id: shop.locationId })
  return {
    productId: product.id,
    variantId: first(product.variants).id,
    handle,
    itemId,
    levelId: first(levels).id,
  }
}

export function first<Item>(items: readonly Item[] | null | undefined): Item {
  const [item] = items ?? []
  if (item === undefined) throw new Error("Expected at least one.")
  return item
}
