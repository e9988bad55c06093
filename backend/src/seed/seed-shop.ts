import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { Settings } from "../config/env"
import { ensureAdmin } from "./admin-user"
import type { Catalogue } from "./catalogue"
import { describeCategories, ensureCategories } from "./categories"
import { ensureDeliveryOptions } from "./delivery-options"
import { readHindi } from "./hindi"
import { offerLanguages } from "./languages"
import { readMarker, writeMarker } from "./marker"
import { ensurePromotions } from "./promotions"
import { ensureProduct, type ProductRoom } from "./products"
import { ensureRegion } from "./region"
import { repointPictures } from "./repoint-pictures"
import { ensureStockLocation } from "./stock-location"
import { ensurePublishableKey, ensureSalesChannel, furnishStore } from "./store"
import { ensureProductRates, ensureTaxRegion } from "./taxes"
import { ensureTags } from "./tags"
import { ensureTranslations } from "./translations"

export interface SeededShop {
  /** `pk_…`, for the storefront. */
  readonly publishableKey: string
  /** Products made by this run. */
  readonly productsMade: number
}

/**
 * Furnishes the shop and loads the catalogue. Each part is made only if it is missing, so a run that was killed is
 * simply run again. Once a run was complete, nothing that a merchant has changed or deleted since is put back.
 */
export async function seedShop(
  container: MedusaContainer,
  catalogue: Catalogue,
  settings: Settings,
): Promise<SeededShop> {
  const salesChannelId = await ensureSalesChannel(container)
  const publishableKey = await ensurePublishableKey(container, salesChannelId)
  const marker = await readMarker(container)
  if (marker) {
    if (marker.origin !== settings.backendUrl) {
      await repointPictures(container, marker.origin, settings.backendUrl)
      await writeMarker(container, { ...marker, origin: settings.backendUrl })
    }
    await addHindi(container, catalogue)
    return { publishableKey, productsMade: 0 }
  }

  const regionId = await ensureRegion(container)
  const taxRegionId = await ensureTaxRegion(container)
  const locationId = await ensureStockLocation(container, salesChannelId)
  const shippingProfileId = await ensureDeliveryOptions(container, locationId)
  await furnishStore(container, {
    default_sales_channel_id: salesChannelId,
    default_region_id: regionId,
    default_location_id: locationId,
  })
  await ensureAdmin(container, settings.admin.email, settings.admin.password)
  const categoryIds = await ensureCategories(container, catalogue.categories)
  const tagIds = await ensureTags(
    container,
    catalogue.products.flatMap(({ tags }) => tags),
  )
  const places = { salesChannelId, shippingProfileId, locationId, categoryIds, tagIds }
  const room = { folder: catalogue.folder, ...places }
  const { percentOf, productsMade } = await loadProducts(container, catalogue, room)
  await ensureProductRates(container, taxRegionId, percentOf)
  await ensurePromotions(container)
  await writeMarker(container, { digest: catalogue.digest, origin: settings.backendUrl, languages: [] })
  await addHindi(container, catalogue)
  return { publishableKey, productsMade }
}

/** Once in a shop's life, also in one that was furnished before there was Hindi. */
async function addHindi(container: MedusaContainer, catalogue: Catalogue): Promise<void> {
  const marker = await readMarker(container)
  const hindi = readHindi(catalogue)
  if (!marker || marker.languages.includes(hindi.locale)) return
  await offerLanguages(container)
  await describeCategories(container, catalogue.categories)
  const made = await ensureTranslations(container, catalogue, hindi)
  await writeMarker(container, { ...marker, languages: [...marker.languages, hindi.locale] })
  container.resolve(ContainerRegistrationKeys.LOGGER).info(`Catalogue: ${made} texts are there in Hindi now.`)
}

async function loadProducts(
  container: MedusaContainer,
  catalogue: Catalogue,
  room: ProductRoom,
): Promise<{ percentOf: ReadonlyMap<string, number>; productsMade: number }> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const percentOf = new Map<string, number>()
  let productsMade = 0
  for (const [index, product] of catalogue.products.entries()) {
    const { id, made } = await ensureProduct(container, product, room)
    percentOf.set(id, product.gstPercent)
    if (made) productsMade += 1
    logger.info(
      `Catalogue: ${index + 1} of ${catalogue.products.length} products are there (${product.handle}).`,
    )
  }
  return { percentOf, productsMade }
}
