import {
  batchVariantImagesWorkflow,
  createInventoryLevelsWorkflow,
  createProductsWorkflow,
  deleteFilesWorkflow,
  deleteInventoryItemWorkflow,
  deleteProductsWorkflow,
  updateProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer, ProductDTO } from "@medusajs/framework/types"
import { MedusaError, Modules, ProductStatus } from "@medusajs/framework/utils"
import type { CatalogueProduct } from "./catalogue"
import { uploadPictures } from "./pictures"
import { productInput } from "./product-input"
import { madeOne } from "./made-one"

export interface ProductRoom {
  /** The catalogue's folder, where the pictures lie. */
  readonly folder: string
  readonly salesChannelId: string
  readonly shippingProfileId: string
  readonly locationId: string
  readonly categoryIds: ReadonlyMap<string, string>
  /** Value of a tag → its id. */
  readonly tagIds: ReadonlyMap<string, string>
}

/**
 * Makes one product with all that belongs to it, and publishes it last. A draft of the same handle is what a killed run
 * left behind: it is cleared away and made again. A product that is no draft is left as it is.
 *
 * @returns its id and whether it was made now
 */
export async function ensureProduct(
  container: MedusaContainer,
  product: CatalogueProduct,
  room: ProductRoom,
): Promise<{ id: string; made: boolean }> {
  const [existing] = await container
    .resolve(Modules.PRODUCT)
    .listProducts({ handle: product.handle }, { relations: ["images"], take: 1 })
  if (existing && existing.status !== "draft") return { id: existing.id, made: false }
  await clearRemains(container, existing, product)

  const categoryId = room.categoryIds.get(product.category)
  if (categoryId === undefined) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `The category ${product.category} of ${product.handle} was not made.`,
    )
  }
  const pictures = await uploadPictures(container, room.folder, product.images)
  const { result } = await createProductsWorkflow(container).run({
    input: { products: [productInput(product, { ...room, categoryId, pictures })] },
  })
  const made = madeOne(result, `the product ${product.handle}`)
  await showColours(container, made.id, product)
  await stock(container, product, room.locationId)
  await updateProductsWorkflow(container).run({
    input: { selector: { id: made.id }, update: { status: ProductStatus.PUBLISHED } },
  })
  return { id: made.id, made: true }
}

/** Removes a draft with its pictures, and inventory items of the same SKUs that no variant owns. */
async function clearRemains(
  container: MedusaContainer,
  draft: ProductDTO | undefined,
  product: CatalogueProduct,
): Promise<void> {
  if (draft) {
    const files = draft.images.map((image) => image.url.split("/").at(-1) ?? "").filter((name) => name !== "")
    if (files.length > 0) await deleteFilesWorkflow(container).run({ input: { ids: files } })
    await deleteProductsWorkflow(container).run({ input: { ids: [draft.id] } })
  }
  const skus = product.variants.map((variant) => variant.sku)
  const left = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({ sku: skus }, { select: ["id"] })
  if (left.length > 0)
    await deleteInventoryItemWorkflow(container).run({ input: left.map((item) => item.id) })
}

/** Gives each variant the pictures of its colour; pictures without a colour belong to all. */
async function showColours(
  container: MedusaContainer,
  productId: string,
  product: CatalogueProduct,
): Promise<void> {
  const colours = new Set(product.variants.map((variant) => variant.colour))
  if (colours.size < 2) return
  const made = await container
    .resolve(Modules.PRODUCT)
    .retrieveProduct(productId, { relations: ["images", "variants"] })
  for (const variant of made.variants) {
    const colour = product.variants.find((entry) => entry.sku === variant.sku)?.colour
    const add = made.images.filter((image) => image.metadata?.["colour"] === colour).map((image) => image.id)
    if (add.length > 0)
      await batchVariantImagesWorkflow(container).run({ input: { variant_id: variant.id, add } })
  }
}

async function stock(
  container: MedusaContainer,
  product: CatalogueProduct,
  locationId: string,
): Promise<void> {
  const items = await container
    .resolve(Modules.INVENTORY)
    .listInventoryItems({ sku: product.variants.map((variant) => variant.sku) }, { select: ["id", "sku"] })
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: items.map((item) => ({
        inventory_item_id: item.id,
        location_id: locationId,
        stocked_quantity: product.variants.find((variant) => variant.sku === item.sku)?.stock ?? 0,
      })),
    },
  })
}
