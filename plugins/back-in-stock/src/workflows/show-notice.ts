import type { MedusaContainer } from "@medusajs/framework/types"
import type { NoticeStatus, NoticeView } from "../contract"
import { offerName } from "../domain/offer"
import type { NoticeState } from "../modules/back-in-stock/rows"
import { backInStockModule } from "./back-in-stock-module"
import { readOffer } from "./read-offers"

const STATUS = {
  waiting: "waiting",
  announced: "waiting",
  sent: "sent",
  forgotten: "forgotten",
  expired: "ended",
  refused: "ended",
} satisfies Record<NoticeState, NoticeStatus>

/** What the page of a notice's link shows; undefined where the token does not open it. */
export async function showNotice(
  container: MedusaContainer,
  id: string,
  token: unknown,
): Promise<NoticeView | undefined> {
  const { notices, keys } = backInStockModule(container)
  const notice = keys.opens(id, token) ? await notices.find(id) : undefined
  if (!notice) return undefined
  const { variant_id: variantId, sales_channel_id: salesChannelId, locale } = notice
  const offer = await readOffer(container, { variantId, salesChannelId, locale })
  const isNamed = offer !== undefined && offerName(offer) !== offer.productTitle
  return {
    id,
    status: STATUS[notice.state],
    locale,
    product: offer?.isSold
      ? {
          title: offer.productTitle,
          handle: offer.handle,
          variant_id: variantId,
          variant_title: isNamed ? offer.variantTitle : null,
          thumbnail: offer.thumbnail,
        }
      : null,
  }
}
