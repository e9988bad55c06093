import { ProductStatus } from "@medusajs/framework/utils"
import type { CreateProductWorkflowInputDTO } from "@medusajs/framework/types"
import type { CatalogueProduct } from "./catalogue"
import { statutoryInformation } from "./statutory-information"

export interface ProductPlace {
  readonly categoryId: string
  readonly salesChannelId: string
  readonly shippingProfileId: string
  /** Value of a tag → its id. */
  readonly tagIds: ReadonlyMap<string, string>
  /** Address of the uploaded picture of each of the catalogue's files. */
  readonly pictures: ReadonlyMap<string, string>
}

/** A catalogue entry as Medusa makes a product of it: a draft, to be published when all that belongs to it exists. */
export function productInput(product: CatalogueProduct, place: ProductPlace): CreateProductWorkflowInputDTO {
  const urlOf = (file: string): string | undefined => place.pictures.get(file)
  const sizes = [...new Set(product.variants.flatMap((variant) => variant.size ?? []))]
  const colours = [...new Set(product.variants.map((variant) => variant.colour))]
  const first = product.images[0]
  return {
    title: product.title,
    handle: product.handle,
    subtitle: product.short,
    description: product.long,
    material: product.material,
    status: ProductStatus.DRAFT,
    weight: product.weightGrams,
    hs_code: product.hsn,
    origin_country: "in",
    thumbnail: first && urlOf(first.file),
    images: product.images.map((image) => ({
      url: urlOf(image.file) ?? "",
      metadata: {
        alt: image.alt,
        view: image.view,
        colour: image.colour,
        width: image.width,
        height: image.height,
      },
    })),
    category_ids: [place.categoryId],
    tag_ids: product.tags.flatMap((tag) => place.tagIds.get(tag) ?? []),
    shipping_profile_id: place.shippingProfileId,
    sales_channels: [{ id: place.salesChannelId }],
    options: [
      { title: "Colour", values: colours },
      ...(sizes.length > 0 ? [{ title: "Size", values: sizes }] : []),
    ],
    metadata: {
      short: product.short,
      specs: product.specs,
      gst_percent: product.gstPercent,
      statutory: statutoryInformation(product),
    },
    variants: product.variants.map((variant, rank) => ({
      variant_rank: rank,
      title: variantTitle(variant),
      sku: variant.sku,
      options: { Colour: variant.colour, ...(variant.size === null ? {} : { Size: variant.size }) },
      prices: [{ currency_code: "inr", amount: variant.price }],
      manage_inventory: true,
      allow_backorder: false,
      weight: variant.weightGrams,
      hs_code: product.hsn,
      origin_country: "in",
      thumbnail: urlOf(variant.image),
      // Rupees, all taxes included: the maximum retail price that is printed on the pack.
      metadata: { mrp: variant.price },
    })),
  }
}

/** `Emerald / M`. @param translate a single value into another language */
export function variantTitle(
  { colour, size }: Pick<CatalogueProduct["variants"][number], "colour" | "size">,
  translate: (value: string) => string = (value) => value,
): string {
  return [colour, size].flatMap((value) => (value === null ? [] : [translate(value)])).join(" / ")
}
