import "server-only"
import { type Answer, found } from "@/commerce/answer"
import { type BagLook, lookAtBag } from "@/commerce/bag-look"
import { readBag } from "@/commerce/bag"
import { bagInLanguage } from "@/commerce/bag-in-language"
import { chooseDeliveryOption, type DeliveryOption, readDeliveryOptions } from "@/commerce/delivery-options"
import type { Language } from "@/language/languages"

export interface Checkout {
  readonly look: BagLook
  readonly options: readonly DeliveryOption[]
}

/**
 * What the checkout shows. A bag without a delivery option gets the cheapest, so that the total a shopper sees from the
 * start is a total that can be paid; repeating that changes nothing.
 */
export async function prepareCheckout(bagId: string, language: Language): Promise<Answer<Checkout>> {
  const look = await lookAtBag(bagId, language)
  if (look.kind !== "found") return look
  const { bag } = look.value
  if (bag.ordered || bag.lines.length === 0) return found({ look: look.value, options: [] })
  const options = await readDeliveryOptions(bagId, bag.total.currency, language)
  if (options.kind !== "found") return options
  const cheapest = options.value[0]
  if (bag.shippingOptionId !== undefined || !cheapest) {
    return found({ look: look.value, options: options.value })
  }
  await chooseDeliveryOption(bagId, cheapest.id)
  const now = await readBag(bagId)
  return now.kind === "found"
    ? found({
        look: { ...look.value, bag: await bagInLanguage(now.value, language) },
        options: options.value,
      })
    : now
}
