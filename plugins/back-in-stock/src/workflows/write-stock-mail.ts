import type { MedusaContainer } from "@medusajs/framework/types"
import { offerName } from "../domain/offer"
import type { Offer } from "../domain/offer"
import type { StockMail } from "../domain/options"
import { plainLetter } from "../domain/plain-letter"
import { stockLetter } from "../domain/stock-letter"
import type { NoticeRow } from "../modules/back-in-stock/rows"
import { backInStockModule } from "./back-in-stock-module"
import { readPrice } from "./read-price"

/** The mail of a notice about an offer, with the price of this moment. */
export async function writeStockMail(
  container: MedusaContainer,
  { notice, offer }: { readonly notice: NoticeRow & { readonly email: string }; readonly offer: Offer },
): Promise<Omit<StockMail, "signal">> {
  const { settings, keys } = backInStockModule(container)
  const { id, locale, variant_id: variantId } = notice
  const { ask } = settings
  const { subject, words } = stockLetter({
    locale,
    name: offerName(offer),
    price: await readPrice(container, { variantId, locale }),
    askedAt: notice.created_at,
    productLink: ask.productLink({ handle: offer.handle, variantId, locale }),
    forgetLink: ask.forgetLink({ id, token: keys.tokenOf(id), locale }),
  })
  const body = ask.letterPage?.(container, words) ?? plainLetter(words)
  return { to: notice.email, subject, ...body, idempotencyKey: `back_in_stock:${id}` }
}
