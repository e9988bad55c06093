import "server-only"
import { z } from "zod"
import { type Answer, mapFound } from "./answer"
import { cartShape } from "./bag-shape"
import { type Bag, bagOf } from "./read-bag"
import { askStore } from "./store-client"

export type { Bag, BagLine } from "./read-bag"

const FIELDS = [
  "id,currency_code,completed_at,email,item_total,original_item_total,shipping_total,discount_total,tax_total,total",
  "*items",
  "*items.adjustments",
  "*shipping_methods",
  "*shipping_methods.adjustments",
  "*promotions",
  "*shipping_address",
  "*billing_address",
].join(",")

const idShape = z.object({ cart: z.object({ id: z.string() }) })

export async function createBag(regionId: string): Promise<Answer<string>> {
  const answer = await askStore({
    path: "/store/carts",
    method: "POST",
    body: { region_id: regionId },
    shape: idShape,
  })
  return mapFound(answer, ({ cart }) => cart.id)
}

export async function readBag(bagId: string): Promise<Answer<Bag>> {
  const answer = await askStore({
    path: `/store/carts/${bagId}`,
    query: { fields: FIELDS },
    shape: cartShape,
  })
  return mapFound(answer, ({ cart }) => bagOf(cart))
}

export async function addLine(bagId: string, variantId: string, quantity: number): Promise<Answer<unknown>> {
  const body = { variant_id: variantId, quantity }
  return askStore({ path: `/store/carts/${bagId}/line-items`, method: "POST", body, shape: z.unknown() })
}

export async function setLineQuantity(
  bagId: string,
  lineId: string,
  quantity: number,
): Promise<Answer<unknown>> {
  const path = `/store/carts/${bagId}/line-items/${lineId}` as const
  return askStore({ path, method: "POST", body: { quantity }, shape: z.unknown() })
}

export async function removeLine(bagId: string, lineId: string): Promise<Answer<unknown>> {
  return askStore({
    path: `/store/carts/${bagId}/line-items/${lineId}`,
    method: "DELETE",
    shape: z.unknown(),
  })
}
