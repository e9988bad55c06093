import type { MedusaContainer } from "@medusajs/framework/types"
import { defineDestination } from "medusa-plugin-outbox/destination"
import type { Delivery, TryContext, Verdict } from "medusa-plugin-outbox/destination"
import { MAIL_DESTINATION, readErrand } from "../domain/mail-deliveries"
import type { OrderErrand } from "../domain/mail-deliveries"
import { readMailbox } from "../protocol"
import { carryLetter } from "./carry-letter"
import { deliverPasswordReset } from "./deliver-password-reset"
import { findMissingMails } from "./find-missing-mails"
import { writeLetter } from "./write-letter"
import type { Writing } from "./write-letter"

/**
 * All mail of the store. SMTP has no way to ask whether a mail arrived: after a lost answer it is sent again under the
 * same Message-ID, since a receipt that comes twice does less harm than one that never comes.
 */
export const mailDestination = defineDestination({
  name: MAIL_DESTINATION,
  title: "Mail",
  timeoutSeconds: 90,
  deliver: deliverMail,
  findMissing: findMissingMails,
})

async function deliverMail(
  container: MedusaContainer,
  delivery: Delivery,
  context: TryContext,
): Promise<Verdict> {
  const errand = readErrand(delivery.kind, delivery.payload)
  if (!errand) {
    const message = "This version of the plugin writes no such mail."
    return { kind: "dead", code: "unknown_mail", message, nothingSent: true }
  }
  if (errand.kind === "password_reset") return deliverPasswordReset(container, errand, { delivery, context })
  const writing = await written(container, errand)
  switch (writing.kind) {
    case "drop":
      return { kind: "superseded", message: writing.why }
    case "wait":
      return { kind: "retry", code: "not_yet", message: writing.why, after: writing.ms, nothingSent: true }
    case "unwritable":
      return { kind: "dead", code: "order_unreadable", message: writing.why, nothingSent: true }
    case "failed":
      return { kind: "retry", code: "not_written", message: writing.why, nothingSent: true }
    case "mail":
      return send(container, writing, { delivery, context })
  }
}

/** Whatever breaks while the mail is written, nothing of it has left the store. */
async function written(
  container: MedusaContainer,
  errand: OrderErrand,
): Promise<Writing | { readonly kind: "failed"; readonly why: string }> {
  try {
    return await writeLetter(container, errand)
  } catch (error) {
    return { kind: "failed", why: error instanceof Error ? error.message : String(error) }
  }
}

async function send(
  container: MedusaContainer,
  { mail, order }: Extract<Writing, { kind: "mail" }>,
  { delivery, context }: { readonly delivery: Delivery; readonly context: TryContext },
): Promise<Verdict> {
  const to = readMailbox(order.email)
  if (to?.name !== "") {
    const message = "The order has no email address that a mail can be sent to. Correct it and send again."
    return { kind: "dead", code: "recipient_invalid", message, nothingSent: true }
  }
  const id = letterIdOf(delivery, context.attempt)
  return carryLetter(container, { mail, to: { ...to, name: order.customerName }, id, signal: context.signal })
}

/** The same for all tries of a mail; another for one that has arrived and that a person sends again. */
const letterIdOf = ({ id, remoteReference }: Delivery, attempt: number): string =>
  remoteReference === null ? id : `${id}-${attempt}`
