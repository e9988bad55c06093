import type { MedusaContainer } from "@medusajs/framework/types"
import { CONSENT_SENTENCES } from "../domain/consent-sentences"
import type { NoteRequest } from "../domain/note-request"
import { isInStock } from "../domain/offer"
import { backInStockModule } from "./back-in-stock-module"
import { readOffer } from "./read-offers"

/** `too_many`: this address waits for so much already. */
export type NoteOutcome = "noted" | "in_stock" | "unknown_variant" | "too_many"

/**
 * Remembers who wants to be told. Whether it was noted before is told to nobody.
 *
 * @param salesChannelIds those of the storefront's key; the first that sells the variant counts
 */
export async function noteNotice(
  container: MedusaContainer,
  request: NoteRequest,
  salesChannelIds: readonly string[],
): Promise<NoteOutcome> {
  const { notices, keys, settings } = backInStockModule(container)
  const { variantId, email, locale } = request
  for (const salesChannelId of salesChannelIds) {
    const offer = await readOffer(container, { variantId, salesChannelId })
    if (!offer?.isSold) continue
    if (isInStock(offer)) return "in_stock"
    const digest = keys.digestOf(email)
    // Before the look whether it is known: an answer that differs would tell.
    if ((await notices.openOf(digest)) >= settings.maxOpenPerEmail) return "too_many"
    const consent = CONSENT_SENTENCES[locale]
    await notices.note({ variantId, salesChannelId, email, digest, locale, consent })
    return "noted"
  }
  return "unknown_variant"
}
