import "server-only"
import { type Answer, found } from "./answer"
import { DEFAULT_LANGUAGE, type Language } from "../language/languages"
import { type LineStock, readLineStock } from "./availability"
import { type Bag, readBag, setLineQuantity } from "./bag"
import { bagInLanguage } from "./bag-in-language"
import { type Offers, readOffers } from "./line-offers"

/** A bag beside what the shop offers at this moment. */
export interface BagLook {
  readonly bag: Bag
  /** Undefined when the stock could not be asked. */
  readonly stock: readonly LineStock[] | undefined
  /** Lines of things that are no longer sold. */
  readonly unsold: ReadonlySet<string>
}

/**
 * Looks at a bag and brings its prices to those of the shop: a line keeps the price of the day it was put in until it is
 * set again. What the shopper is told of that is decided by `changesSince`.
 */
export async function lookAtBag(
  bagId: string,
  language: Language = DEFAULT_LANGUAGE,
): Promise<Answer<BagLook>> {
  const read = await readBag(bagId)
  if (read.kind !== "found" || read.value.ordered || read.value.lines.length === 0) {
    return read.kind === "found" ? found({ bag: read.value, stock: [], unsold: new Set() }) : read
  }
  const [stock, offers] = await Promise.all([readLineStock(read.value), readOffers(read.value)])
  const known = offers.kind === "found" ? offers.value : undefined
  const bag = known ? await withPricesOf(known, read.value) : read
  if (bag.kind !== "found") return bag
  const unsold = bag.value.lines.filter(({ variantId }) => known && !known.has(variantId ?? ""))
  return found({
    bag: await bagInLanguage(bag.value, language),
    stock: stock.kind === "found" ? stock.value : undefined,
    unsold: new Set(unsold.map(({ id }) => id)),
  })
}

async function withPricesOf(offers: Offers, bag: Bag): Promise<Answer<Bag>> {
  const stale = bag.lines.filter(({ variantId, unitPrice }) => {
    const price = offers.get(variantId ?? "")
    return price !== undefined && price !== unitPrice.amount
  })
  if (stale.length === 0) return found(bag)
  // Refused where there is too little stock: then the shopper hears of that first.
  for (const line of stale) await setLineQuantity(bag.id, line.id, line.quantity)
  return readBag(bag.id)
}
