import { readFileSync } from "node:fs"
import { join } from "node:path"
import { MedusaError } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { Catalogue } from "./catalogue"

const text = z.string().min(1)

const hindiSchema = z.object({
  locale: z.literal("hi-IN"),
  /** By handle; the fields are the catalogue's. */
  products: z.record(z.string(), z.object({ title: text, short: text, long: text, material: text })),
  /** By the English name. */
  categories: z.record(z.string(), z.object({ name: text, description: text })),
  /** By the English word. */
  options: z.object({ Colour: text, Size: text }),
  values: z.record(z.string(), text),
  /** By the code of the shipping option's type. */
  delivery: z.object({
    standard: z.object({ name: text, label: text, description: text }),
    express: z.object({ name: text, label: text, description: text }),
  }),
})

export type Hindi = z.infer<typeof hindiSchema>

/**
 * The catalogue's texts in Hindi, from `hindi.json` beside it.
 *
 * @throws {MedusaError} that names everything of the catalogue that has no Hindi; {@link z.ZodError} for a wrong shape
 */
export function readHindi(catalogue: Catalogue): Hindi {
  const hindi = hindiSchema.parse(JSON.parse(readFileSync(join(catalogue.folder, "hindi.json"), "utf8")))
  const missing = untranslated(catalogue, hindi)
  if (missing.length > 0)
    throw new MedusaError(MedusaError.Types.NOT_FOUND, `hindi.json says nothing for: ${missing.join(", ")}.`)
  return hindi
}

function untranslated({ products, categories }: Catalogue, hindi: Hindi): string[] {
  const values = products.flatMap(({ variants }) =>
    variants.flatMap(({ colour, size }) => [colour, size ?? []].flat()),
  )
  return [
    ...products.map(({ handle }) => handle).filter((handle) => !(handle in hindi.products)),
    ...categories.map(({ name }) => name).filter((name) => !(name in hindi.categories)),
    ...new Set(values.filter((value) => !(value in hindi.values))),
  ]
}
