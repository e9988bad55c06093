import "server-only"
import { z } from "zod"
import { type Answer, found, mapFound } from "./answer"
import { levelOfAll } from "./stock-level"
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

/** Medusa answers for so many products at once. */
const AT_ONCE = 100

/** Product id → pieces over all its variants; null when one of them is not counted. */
export async function readPieces(
  productIds: readonly string[],
): Promise<Answer<ReadonlyMap<string, number | null>>> {
  const parts = Array.from({ length: Math.ceil(productIds.length / AT_ONCE) }, (_, index) =>
    readStock(productIds.slice(index * AT_ONCE, (index + 1) * AT_ONCE)),
  )
  const pieces = new Map<string, number | null>()
  for (const part of await Promise.all(parts)) {
    if (part.kind !== "found") return part
    for (const [id, variants] of part.value) {
      const level = levelOfAll([...variants.values()])
      pieces.set(id, level.kind === "out" ? 0 : level.available)
    }
  }
  return found(pieces)
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
