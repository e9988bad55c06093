import type { Shop } from "../stage/shop.ts"
import { atMost } from "./at-most.ts"
import { BOTTLE, MUG } from "./goods.ts"
import { until } from "./pause.ts"
import { DELIVERY, type Placed } from "./shopper.ts"
import type { Zoho } from "./zoho.ts"

/** Zoho of a shop that has one. */
export function zohoOf(shop: Shop): Zoho {
  if (!shop.zoho) throw new Error("This kind of shop has no Zoho.")
  return shop.zoho
}

/** An order of two lines, so that lines can be told apart. */
export const orderTwo = (shop: Shop, delivery = DELIVERY): Promise<Placed> =>
  shop.shoppers.order(
    [
      [BOTTLE, 1],
      [MUG, 2],
    ],
    delivery,
  )

/** Pays, and waits until the shop says so. */
export async function pay(shop: Shop, order: Placed): Promise<Placed> {
  await shop.shoppers.payAndReturn(order)
  await until("it is paid", async () => (await shop.shoppers.look(order)) === "successful")
  return order
}

/** So many paid orders of two lines each. */
export const buy = (shop: Shop, count: number): Promise<Placed[]> =>
  atMost(3, Array.from({ length: count }), async () => pay(shop, await orderTwo(shop)))

/** Waits until an order has a record in Zoho. */
export const inZoho = (shop: Shop, { orderId }: Placed, patience = 60_000): Promise<unknown> =>
  until(`${orderId} is in Zoho`, async () => (await zohoOf(shop).recordsOf(orderId)).length > 0, patience)
