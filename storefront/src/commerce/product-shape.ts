import { z } from "zod"
import { amountShape } from "./money"

const text = z.string().nullish()
const metadata = z.record(z.string(), z.unknown()).nullish()

const priceShape = z
  .object({ calculated_amount: amountShape.nullish(), currency_code: z.string().nullish() })
  .nullish()

const variantShape = z.object({
  id: z.string(),
  title: text,
  sku: text,
  thumbnail: text,
  metadata,
  variant_rank: z.number().nullish(),
  options: z
    .array(
      z.object({ value: z.string(), option_id: text, option: z.object({ title: z.string() }).nullish() }),
    )
    .nullish(),
  calculated_price: priceShape,
})

/** A product as Medusa's store API sends it, with the fields that `catalogue.ts` asks for. */
export const productShape = z.object({
  id: z.string(),
  handle: z.string(),
  title: z.string(),
  subtitle: text,
  description: text,
  thumbnail: text,
  created_at: text,
  material: text,
  origin_country: text,
  hs_code: text,
  weight: z.union([z.number(), z.string()]).nullish(),
  metadata,
  images: z.array(z.object({ url: z.string(), rank: z.number().nullish(), metadata })).nullish(),
  options: z
    .array(
      z.object({
        id: z.string(),
        title: z.string(),
        values: z.array(z.object({ id: text, value: z.string(), rank: z.number().nullish() })).nullish(),
      }),
    )
    .nullish(),
  variants: z.array(variantShape).nullish(),
  categories: z.array(z.object({ handle: z.string() })).nullish(),
  tags: z.array(z.object({ value: z.string() })).nullish(),
})

export const productsShape = z.object({ products: z.array(productShape), count: z.number() })
export type StoreProduct = z.infer<typeof productShape>
export type StoreVariant = z.infer<typeof variantShape>

export const categoriesShape = z.object({
  product_categories: z.array(
    z.object({
      id: z.string(),
      handle: z.string(),
      name: z.string(),
      description: text,
      rank: z.number().nullish(),
      parent_category_id: text,
    }),
  ),
})

export const regionsShape = z.object({
  regions: z.array(
    z.object({
      id: z.string(),
      currency_code: z.string(),
      countries: z.array(z.object({ iso_2: z.string().nullish() })).nullish(),
    }),
  ),
})
