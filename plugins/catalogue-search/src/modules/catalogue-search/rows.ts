import { z } from "@medusajs/framework/zod"

/** Rows as PostgreSQL's driver gives them. */
export const rowsOf = <Row extends z.ZodType>(row: Row) => z.object({ rows: z.array(row) })

/** A count or an amount: large ones come as text. */
export const numeric = z.union([z.number(), z.string().transform(Number)])

const translation = z.object({
  locale: z.string(),
  is_product: z.boolean(),
  words: z.record(z.string(), z.unknown()),
})

/** See `productTextsSql`. */
export const productTexts = rowsOf(
  z.object({
    id: z.string(),
    handle: z.string(),
    title: z.string(),
    subtitle: z.string().nullable(),
    description: z.string().nullable(),
    material: z.string().nullable(),
    thumbnail: z.string().nullable(),
    alt: z.string().nullable(),
    created_at: z.date(),
    categories: z.array(z.object({ handle: z.string(), name: z.string(), is_own: z.boolean() })),
    choices: z.array(z.object({ title: z.string(), value: z.string() })),
    variants: z.array(z.object({ title: z.string().nullable(), sku: z.string().nullable() })),
    price_sets: z.array(z.string()),
    labels: z.array(z.string()),
    translations: z.array(translation),
  }),
)
export type ProductTexts = z.output<typeof productTexts>["rows"][number]

export const ids = rowsOf(z.object({ id: z.string() }))
export const yesOrNo = rowsOf(z.object({ yes: z.boolean() }))
