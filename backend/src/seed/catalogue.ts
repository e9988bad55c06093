import { createHash } from "node:crypto"
import { existsSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const variantSchema = z.object({
  sku: z.string().min(1),
  colour: z.string().min(1),
  size: z.string().min(1).nullable(),
  /** Rupees, GST included. */
  price: z.number().positive(),
  stock: z.int().min(0),
  weightGrams: z.number().positive(),
  image: z.string(),
})

const imageSchema = z.object({
  /** Relative to the catalogue's folder. */
  file: z.string(),
  view: z.string(),
  /** Null for a picture that shows every colour. */
  colour: z.string().nullable(),
  width: z.int().positive(),
  height: z.int().positive(),
  alt: z.string().min(1),
})

const productSchema = z.object({
  handle: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  category: z.string().min(1),
  /** Words of the merchandiser: `new` stands over the product's picture in the shop. */
  tags: z.array(z.string().min(1)).default([]),
  short: z.string(),
  long: z.string(),
  material: z.string(),
  specs: z.array(z.object({ label: z.string(), value: z.string() })),
  countryOfOrigin: z.literal("India"),
  hsn: z.string().regex(/^\d{4,8}$/),
  gstPercent: z.number().min(0).max(40),
  currency: z.literal("INR"),
  priceIncludesTax: z.literal(true),
  weightGrams: z.number().positive(),
  variants: z.array(variantSchema).min(1),
  images: z.array(imageSchema).min(1),
})

const categorySchema = z.object({ name: z.string().min(1), description: z.string().min(1) })

const catalogueSchema = z
  .object({ categories: z.array(categorySchema), products: z.array(productSchema).min(1) })
  .refine(
    ({ categories, products }) =>
      products.every(({ category }) => categories.some(({ name }) => name === category)),
    "A product lies in a category that the catalogue does not describe.",
  )

export type CatalogueCategory = z.infer<typeof categorySchema>
export type CatalogueProduct = z.infer<typeof productSchema>
export type CatalogueImage = z.infer<typeof imageSchema>

export interface Catalogue {
  /** Absolute. */
  readonly folder: string
  /** Changes with any change of the data. */
  readonly digest: string
  /** In the order of the shop's menu. */
  readonly categories: readonly CatalogueCategory[]
  readonly products: readonly CatalogueProduct[]
}

/**
 * Reads the demo catalogue, looking upwards from `start` for `catalogue/catalogue.json`: the built server runs two
 * folders below the sources.
 *
 * @throws {MedusaError} when there is none; {@link z.ZodError} when its shape is wrong.
 */
export function readCatalogue(start: string): Catalogue {
  const folder = findCatalogue(resolve(start))
  const text = readFileSync(join(folder, "catalogue.json"), "utf8")
  const { categories, products } = catalogueSchema.parse(JSON.parse(text))
  const digest = createHash("sha256").update(text).digest("hex").slice(0, 16)
  return { folder, digest, categories, products }
}

function findCatalogue(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "catalogue", "catalogue.json"))) return join(folder, "catalogue")
    if (dirname(folder) === folder)
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `There is no catalogue/catalogue.json in ${start} or above it.`,
      )
  }
}
