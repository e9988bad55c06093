import "server-only"
import { type Answer, found } from "@/commerce/answer"
import { readLineStock, type Shortage, shortagesIn } from "@/commerce/availability"
import { type Bag, readBag } from "@/commerce/bag"
import { chooseDeliveryOption, type DeliveryOption, readDeliveryOptions } from "@/commerce/delivery-options"

export interface Checkout {
  readonly bag: Bag
  readonly options: readonly DeliveryOption[]
  readonly shortages: readonly Shortage[]
}

/**
 * What the checkout shows. A bag without a delivery option gets the cheapest, so that the total a shopper sees from the
 * start is a total that can be paid; repeating that changes nothing.
 */
export async function prepareCheckout(bagId: string): Promise<Answer<Checkout>> {
  const bag = await readBag(bagId)
  if (bag.kind !== "found" || bag.value.ordered || bag.value.lines.length === 0) {
    return bag.kind === "found" ? found({ bag: bag.value, options: [], shortages: [] }) : bag
  }
  const [options, stock] = await Promise.all([
    readDeliveryOptions(bagId, bag.value.total.currency),
    readLineStock(bag.value),
  ])
  if (options.kind !== "found") return options
  const known = stock.kind === "found" ? shortagesIn(stock.value) : []
  const cheapest = options.value[0]
  if (bag.value.shippingOptionId !== undefined || !cheapest) {
    return found({ bag: bag.value, options: options.value, shortages: known })
  }
  await chooseDeliveryOption(bagId, cheapest.id)
  const now = await readBag(bagId)
  return now.kind === "found" ? found({ bag: now.value, options: options.value, shortages: known }) : now
}
