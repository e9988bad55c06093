import "server-only"
import { z } from "zod"
import { type Answer, mapFound } from "./answer"
import type { Bag } from "./bag"
import { askStore } from "./store-client"

/** How many pieces a line can have. */
export interface LineStock {
  readonly lineId: string
  readonly title: string
  readonly requested: number
  /** Pieces left for this line, 0 or more; null when they are not counted. */
  readonly available: number | null
}

const guardShape = z.object({
  items: z.array(
    z.object({
      line_item_id: z.string(),
      title: z.string().nullish(),
      requested: z.number(),
      available: z.number().nullish(),
      enough: z.boolean(),
    }),
  ),
})

const variantStockShape = z.object({
  cart: z.object({
    items: z
      .array(
        z.object({
          id: z.string(),
          variant: z
            .object({
              manage_inventory: z.boolean().nullish(),
              allow_backorder: z.boolean().nullish(),
              inventory_quantity: z.number().nullish(),
            })
            .nullish(),
        }),
      )
      .nullish(),
  }),
})

/**
 * How many pieces each line of a bag can have now. The stock guard's route knows kits and several lines that draw on the
 * same pieces; a shop without it is asked for the stock of each variant.
 */
export async function readLineStock(bag: Bag): Promise<Answer<readonly LineStock[]>> {
  const guarded = await askStore({ path: `/store/carts/${bag.id}/availability`, shape: guardShape })
  if (guarded.kind === "absent") return lineStockByVariant(bag)
  return mapFound(guarded, ({ items }) =>
    items.map((item) => ({
      lineId: item.line_item_id,
      title: item.title ?? bag.lines.find((line) => line.id === item.line_item_id)?.title ?? "A product",
      requested: item.requested,
      available: typeof item.available === "number" ? Math.max(0, item.available) : item.enough ? null : 0,
    })),
  )
}

async function lineStockByVariant(bag: Bag): Promise<Answer<readonly LineStock[]>> {
  const fields =
    "id,items.id,items.variant.manage_inventory,items.variant.allow_backorder,+items.variant.inventory_quantity"
  const answer = await askStore({
    path: `/store/carts/${bag.id}`,
    query: { fields },
    shape: variantStockShape,
  })
  return mapFound(answer, ({ cart }) =>
    bag.lines.map((line) => {
      const variant = cart.items?.find((item) => item.id === line.id)?.variant
      const counted = variant?.manage_inventory !== false && variant?.allow_backorder !== true
      const left = counted ? variant?.inventory_quantity : null
      return {
        lineId: line.id,
        title: line.title,
        requested: line.quantity,
        available: typeof left === "number" ? Math.max(0, left) : null,
      }
    }),
  )
}
