import { z } from "@medusajs/framework/zod"
import { MOST_WISHES } from "../domain/wish"
import type { Wish } from "../domain/wish"

/** PostgreSQL takes no NUL in a text, and no id is longer. */
const id = z
  .string()
  .min(1)
  .max(255)
  .refine((text) => !text.includes("\u0000"))
const optionalId = id.nullish().transform((read) => read ?? null)

const wish = z
  .object({ product_id: id, variant_id: optionalId })
  .transform((read): Wish => ({ productId: read.product_id, variantId: read.variant_id }))

export const productId = id
export const putBody = z.object({ variant_id: optionalId }).prefault({})
export const mergeBody = z.object({ items: z.array(wish).max(MOST_WISHES) })
