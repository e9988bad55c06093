import "server-only"
import { z } from "zod"
import { type Answer, mapFound } from "./answer"
import { askStore } from "./store-client"

const shape = z.object({
  products: z.array(
    z.object({
      id: z.string(),
      variants: z
        .array(
          z.object({
            id: z.string(),
            manage_inventory: z.boolean().nullish(),
            allow_backorder: z.boolean().nullish(),
            inventory_quantity: z.number().nullish(),
          }),
        )
        .nullish(),
    }),
  ),
})

/** Product id → variant id → pieces that can be promised now; null when they are not counted. */
export type Stock = ReadonlyMap<string, ReadonlyMap<string, number | null>>

/** Never cached. A page is not held up for it: two seconds, then it says that it does not know. */
const PATIENCE_MS = 2_000
const FIELDS =
  "id,variants.id,variants.manage_inventory,variants.allow_backorder,+variants.inventory_quantity"

export async function readStock(productIds: readonly string[]): Promise<Answer<Stock>> {
  const query = { id: productIds, fields: FIELDS, limit: Math.max(1, productIds.length) }
  const answer = await askStore({ path: "/store/products", query, shape, timeoutMs: PATIENCE_MS })
  return mapFound(
    answer,
    ({ products }) => new Map(products.map(({ id, variants }) => [id, piecesOf(variants ?? [])])),
  )
}

function piecesOf(
  variants: NonNullable<z.infer<typeof shape>["products"][number]["variants"]>,
): ReadonlyMap<string, number | null> {
  return new Map(
    variants.map((variant) => {
      const counted = variant.manage_inventory !== false && variant.allow_backorder !== true
      return [variant.id, counted ? (variant.inventory_quantity ?? 0) : null]
    }),
  )
}
