import type { MedusaContainer } from "@medusajs/framework/types"
import { ApiKeyType, Modules, ProductStatus } from "@medusajs/framework/utils"
import {
  createApiKeysWorkflow,
  createProductCategoriesWorkflow,
  createProductsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"

/** A store with one region, two channels and one location. */
export interface Shop {
  readonly regionId: string
  readonly channelId: string
  readonly otherChannelId: string
  readonly locationId: string
  readonly profileId: string
  readonly storeHeaders: Record<string, string>
  readonly adminHeaders: Record<string, string>
}

/** Opens it through core's own workflows. */
export async function openShop(container: MedusaContainer): Promise<Shop> {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Web shop" }, { name: "Dealers" }] },
  })
  const [web, dealers] = [first(channels), first(channels.slice(1))]
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        { name: "India", currency_code: "inr", countries: ["in"], payment_providers: ["pp_system_default"] },
      ],
    },
  })
  const { result: locations } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Warehouse" }] },
  })
  const locationId = first(locations).id
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id: locationId, add: [web.id] } })
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
  const publishable = first(keys.filter((key) => key.type === "publishable"))
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: publishable.id, add: [web.id] } })
  const secret = first(keys.filter((key) => key.type === "secret")).token
  return {
    regionId: first(regions).id,
    channelId: web.id,
    otherChannelId: dealers.id,
    locationId,
    profileId: first(profiles).id,
    storeHeaders: { "x-publishable-api-key": publishable.token },
    adminHeaders: { authorization: `Basic ${Buffer.from(`${secret}:`).toString("base64")}` },
  }
}

/** One product to be sold: a variant for each colour and size. */
export interface Offer {
  readonly title: string
  readonly category: string
  readonly subtitle?: string
  readonly description?: string
  readonly colours: readonly string[]
  readonly sizes?: readonly string[]
  /** Rupees; of the first variant, each further one costs `step` more. */
  readonly price: number
  readonly step?: number
  /** Pieces of each variant. */
  readonly stock: number
  readonly isManaged?: boolean
  readonly isOfDealers?: boolean
}

/** A category, below another where one is given. @returns its id */
export async function addCategory(
  container: MedusaContainer,
  name: string,
  parentId?: string,
): Promise<string> {
  const { result } = await createProductCategoriesWorkflow(container).run({
    input: { product_categories: [{ name, is_active: true, parent_category_id: parentId }] },
  })
  return first(result).id
}

/** A product as a test needs it. */
export interface Sold {
  readonly id: string
  readonly variantIds: readonly string[]
  readonly itemIds: readonly string[]
}

/** Puts a product on sale. @param categories ids by name */
export async function sell(
  container: MedusaContainer,
  { shop, categories, offer }: { shop: Shop; categories: ReadonlyMap<string, string>; offer: Offer },
): Promise<Sold> {
  const kinds = offer.colours.flatMap((colour) =>
    (offer.sizes ?? [undefined]).map((size) => ({ colour, size })),
  )
  const { result: products } = await createProductsWorkflow(container).run({
    input: {
      products: [
        {
          title: offer.title,
          subtitle: offer.subtitle,
          description: offer.description,
          status: ProductStatus.PUBLISHED,
          thumbnail: "https://pictures.test/front.webp",
          images: [{ url: "https://pictures.test/front.webp", metadata: { alt: `${offer.title}, front` } }],
          category_ids: [categories.get(offer.category) ?? ""],
          shipping_profile_id: shop.profileId,
          sales_channels: [{ id: offer.isOfDealers === true ? shop.otherChannelId : shop.channelId }],
          options: [
            { title: "Colour", values: [...offer.colours] },
            ...(offer.sizes ? [{ title: "Size", values: [...offer.sizes] }] : []),
          ],
          variants: kinds.map(({ colour, size }, index) => ({
            title: [colour, size].filter(Boolean).join(" / "),
            sku: [offer.title, colour, size].filter(Boolean).join("-").toUpperCase().replace(/\W+/g, "-"),
            options: { Colour: colour, ...(size === undefined ? {} : { Size: size }) },
            manage_inventory: offer.isManaged ?? true,
            prices: [{ currency_code: "inr", amount: offer.price + index * (offer.step ?? 0) }],
          })),
        },
      ],
    },
  })
  const product = first(products)
  const variantIds = product.variants.map(({ id }) => id)
  const inventory = container.resolve(Modules.INVENTORY)
  const items = await inventory.listInventoryItems({
    sku: product.variants.flatMap(({ sku }) => (sku === null ? [] : [sku])),
  })
  await inventory.createInventoryLevels(
    items.map(({ id }) => ({
      inventory_item_id: id,
      location_id: shop.locationId,
      stocked_quantity: offer.stock,
    })),
  )
  return { id: product.id, variantIds, itemIds: items.map(({ id }) => id) }
}

export function first<Item>(items: readonly Item[] | null | undefined): Item {
  const [item] = items ?? []
  if (item === undefined) throw new Error("Expected at least one.")
  return item
}
