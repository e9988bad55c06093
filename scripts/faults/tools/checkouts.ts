import type { Run } from "../scenario.ts"
import { gatewayOrderIds } from "./books.ts"
import { BOTTLE } from "./goods.ts"
import { pause } from "./pause.ts"

/**
 * Shoppers who buy whatever happens: each tries until her money is booked at the gateway.
 *
 * @param atOnce how many shop at the same time
 * @returns the ids of the orders that were paid for
 */
export async function checkouts(run: Run, wanted: number, atOnce: number): Promise<string[]> {
  const orders: string[] = []
  let begun = 0
  let tries = 0
  const shopper = async () => {
    while (begun < wanted) {
      begun += 1
      let orderId: string | null = null
      while (orderId === null) {
        tries += 1
        if (tries > wanted * 30)
          throw new Error(
            `after ${String(tries)} tries ${String(orders.length)} of ${String(wanted)} have paid`,
          )
        orderId = await oneCheckout(run).catch(() => null)
        if (orderId === null) await pause(250)
      }
      orders.push(orderId)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, shopper))
  return orders
}

/** Goes on in the background; its failure is told to whoever awaits it, and to nobody when the scenario fails first. */
export function inBackground<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined)
  return work
}

/** Pays, and sends the news in one of three ways. @returns the order's id, once the gateway has booked the money */
async function oneCheckout({ shop, random }: Run): Promise<string> {
  const order = await shop.shoppers.payable(await shop.shoppers.order([[BOTTLE, 1]]))
  const id = order.bdOrderId ?? (await gatewayOrderIds(shop, order.orderId)).at(-1) ?? ""
  const fields = await shop.gateway.book(id)
  const way = random.pick(["return", "webhook", "neither"])
  if (way === "return") await shop.shoppers.comeBack(fields).catch(() => null)
  if (way === "webhook") await shop.gateway.notify(id).catch(() => null)
  return order.orderId
}
