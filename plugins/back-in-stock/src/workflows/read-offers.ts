import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, getVariantAvailability } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { LOCALE_TAGS } from "../domain/notice-locale"
import type { NoticeLocale } from "../domain/notice-locale"
import { promisedPieces } from "../domain/offer"
import type { Offer } from "../domain/offer"

const FIELDS = [
  "id",
  "title",
  "manage_inventory",
  "allow_backorder",
  "product.title",
  "product.handle",
  "product.status",
  "product.thumbnail",
  "product.sales_channels.id",
]

const variants = z.array(
  z.object({
    id: z.string(),
    title: z.string().nullish(),
    manage_inventory: z.boolean().nullish(),
    allow_backorder: z.boolean().nullish(),
    product: z
      .object({
        title: z.string(),
        handle: z.string(),
        status: z.string(),
        thumbnail: z.string().nullish(),
        sales_channels: z.array(z.object({ id: z.string() }).nullish()).nullish(),
      })
      .nullish(),
  }),
)
const availabilities = z.record(z.string(), z.object({ availability: z.number().nullable() }))

export interface OffersQuestion {
  readonly variantIds: readonly string[]
  readonly salesChannelId: string
  /** The language of the titles, where the store translates them. */
  readonly locale?: NoticeLocale
}

/**
 * Variants as this channel offers them now; its quantity is the one that the store API tells the storefront. What is
 * gone, with its product or alone, is left out.
 */
export async function readOffers(
  container: MedusaContainer,
  { variantIds, salesChannelId, locale = "en" }: OffersQuestion,
): Promise<Offer[]> {
  if (variantIds.length === 0) return []
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const ids = [...variantIds]
  const [{ data }, stock] = await Promise.all([
    query.graph({ entity: "variant", fields: FIELDS, filters: { id: ids } }, { locale: LOCALE_TAGS[locale] }),
    getVariantAvailability(query, { variant_ids: ids, sales_channel_id: salesChannelId }),
  ])
  const available = availabilities.parse(stock)
  return variants.parse(data).flatMap(({ id, title, product, manage_inventory, allow_backorder }) => {
    if (!product) return []
    const channels = product.sales_channels ?? []
    return [
      {
        variantId: id,
        variantTitle: title ?? null,
        productTitle: product.title,
        handle: product.handle,
        thumbnail: product.thumbnail ?? null,
        isSold: product.status === "published" && channels.some((channel) => channel?.id === salesChannelId),
        pieces: promisedPieces({
          manageInventory: manage_inventory ?? true,
          allowBackorder: allow_backorder ?? false,
          available: available[id]?.availability ?? null,
        }),
      },
    ]
  })
}

/** One of them; undefined when it is gone. */
export async function readOffer(
  container: MedusaContainer,
  { variantId, salesChannelId, locale }: Omit<OffersQuestion, "variantIds"> & { readonly variantId: string },
): Promise<Offer | undefined> {
  const [offer] = await readOffers(container, { variantIds: [variantId], salesChannelId, locale })
  return offer
}
