import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { enqueue } from "medusa-plugin-outbox/destination"
import { announcementOf, STOCK_DESTINATION } from "../domain/announcement"
import { noticesNow } from "../domain/notices-now"
import { isInStock } from "../domain/offer"
import type { Offer } from "../domain/offer"
import type { Offered } from "../modules/back-in-stock/notices"
import { backInStockModule } from "./back-in-stock-module"
import { readOffers } from "./read-offers"

/** Variants that are looked up at once. */
const PAGE = 100

/**
 * Looks at every variant that somebody waits for, and announces those that are back. Whatever wrote the stock, and
 * whoever lost an event: this look is the truth. Nothing is sent here.
 *
 * @param among only these variants, as an event names them; undefined for all
 * @returns how many were announced
 */
export async function sweepStock(container: MedusaContainer, among?: readonly string[]): Promise<number> {
  const waiting = await backInStockModule(container).notices.waitingFor(among)
  const channels = new Set(waiting.map(({ salesChannelId }) => salesChannelId))
  let announced = 0
  for (const salesChannelId of channels) {
    const offered = waiting.filter((each) => each.salesChannelId === salesChannelId)
    for (let start = 0; start < offered.length; start += PAGE) {
      const variantIds = offered.slice(start, start + PAGE).map(({ variantId }) => variantId)
      const offers = await readOffers(container, { variantIds, salesChannelId })
      for (const offer of offers.filter(isInStock))
        announced += await announceApart(container, offer, { variantId: offer.variantId, salesChannelId })
    }
  }
  return announced
}

/** A variant that breaks down keeps no other from being announced. */
async function announceApart(container: MedusaContainer, offer: Offer, offered: Offered): Promise<number> {
  const { announcements, settings } = backInStockModule(container)
  const { noticesPerPiece } = settings
  try {
    return await announcements.announce({
      ...offered,
      howMany: (toldJustNow) => noticesNow({ pieces: offer.pieces, noticesPerPiece, toldJustNow }),
      remember: async (announced, trx) => {
        await enqueue(container, { destination: STOCK_DESTINATION, ...announcementOf(announced) }, trx)
      },
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : "unknown error"
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Back in stock: ${offer.variantId} could not be announced; the next sweep tries again: ${reason}`,
      )
    return 0
  }
}
