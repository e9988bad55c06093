import "server-only"
import { z } from "zod"
import { type Answer, found, mapFound } from "./answer"
import type { Bag } from "./bag"
import { readRegionId } from "./catalogue"
import { amountShape } from "./money"
import { askStore } from "./store-client"

const shape = z.object({
  variants: z.array(
    z.object({
      id: z.string(),
      calculated_price: z.object({ calculated_amount: amountShape.nullish() }).nullish(),
    }),
  ),
})

/** Variant id → what the shop asks for one piece now, in major units. A variant that is no longer sold is not in it. */
export type Offers = ReadonlyMap<string, number | undefined>

/** What the shop offers now of the things in a bag. Never cached. */
export async function readOffers(bag: Bag): Promise<Answer<Offers>> {
  const ids = bag.lines.flatMap((line) => line.variantId ?? [])
  if (ids.length === 0) return found(new Map())
  const region = await readRegionId()
  if (region.kind !== "found") return region
  const answer = await askStore({
    path: "/store/product-variants",
    query: { id: ids, region_id: region.value, limit: ids.length, fields: "id,*calculated_price" },
    shape,
  })
  return mapFound(
    answer,
    ({ variants }) =>
      new Map(variants.map(({ id, calculated_price: price }) => [id, price?.calculated_amount ?? undefined])),
  )
}
