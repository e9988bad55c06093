import type { MedusaContainer } from "@medusajs/framework/types"
import { defineDestination } from "medusa-plugin-outbox/destination"
import type { Delivery, TryContext, Verdict } from "medusa-plugin-outbox/destination"
import { readAnnouncement, STOCK_DESTINATION } from "../domain/announcement"
import { isInStock } from "../domain/offer"
import type { NoticeRow } from "../modules/back-in-stock/rows"
import { backInStockModule } from "./back-in-stock-module"
import { readOffer } from "./read-offers"
import { writeStockMail } from "./write-stock-mail"

/**
 * The mails "it is back". That one was sent is written at the notice before the outbox hears of it: whoever dies between
 * the two sends no second one. After a lost answer the mail goes out again under the same id.
 */
export const stockDestination = defineDestination({
  name: STOCK_DESTINATION,
  title: "Back in stock",
  timeoutSeconds: 90,
  deliver: deliverNotice,
})

const over = (message: string): Verdict => ({ kind: "superseded", message })

async function deliverNotice(
  container: MedusaContainer,
  delivery: Delivery,
  { signal }: TryContext,
): Promise<Verdict> {
  const announcement = readAnnouncement(delivery.kind, delivery.payload)
  if (!announcement) {
    const message = "This version of the plugin writes no such mail."
    return { kind: "dead", code: "unknown_mail", message, nothingSent: true }
  }
  const { notices, settings } = backInStockModule(container)
  const notice = await notices.find(announcement.id)
  if (notice?.state === "sent") return { kind: "done", answer: "It was sent before." }
  const { email } = notice ?? {}
  if (notice?.state !== "announced" || notice.round !== announcement.round || typeof email !== "string")
    return over("Nobody waits for it any more.")
  const mail = await written(container, { ...notice, email })
  if (mail === "gone") {
    await notices.waitAgain(notice)
    return over("It was sold out again, or is not sold; the notice waits on.")
  }
  if (mail === "failed") {
    const message = "The mail could not be written: an option of the store failed, or the database did."
    return { kind: "retry", code: "not_written", message, nothingSent: true }
  }
  const verdict = await settings.ask.sendLetter(container, { ...mail, signal })
  if (verdict.kind === "done") await notices.end(notice.id, "sent")
  // There is nobody to write to: the address has no purpose left.
  if (verdict.kind === "dead") await notices.end(notice.id, "refused")
  return verdict
}

/** Whatever breaks while the mail is written, nothing has left the store; what broke may name the link's token. */
async function written(container: MedusaContainer, notice: NoticeRow & { readonly email: string }) {
  try {
    const { variant_id: variantId, sales_channel_id: salesChannelId, locale } = notice
    const offer = await readOffer(container, { variantId, salesChannelId, locale })
    if (!offer || !isInStock(offer)) return "gone"
    return await writeStockMail(container, { notice, offer })
  } catch {
    return "failed"
  }
}
