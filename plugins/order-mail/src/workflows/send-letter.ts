import { createHash } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { cleanText } from "../domain/clean-text"
import { readMailbox } from "../protocol"
import { carryLetter } from "./carry-letter"
import type { LetterVerdict } from "./carry-letter"

/** A letter of another plugin, written to the end. */
export interface OutgoingLetter {
  /** `name@host`, or `Name <name@host>`. */
  readonly to: string
  /** Cleaned of line breaks and control characters. */
  readonly subject: string
  readonly text: string
  readonly html: string
  /**
   * Stable for this letter and for no other, such as the id of what it tells. Two sends with one key carry one
   * Message-ID; in the folder the second takes the place of the first. It stands nowhere in the mail.
   */
  readonly idempotencyKey: string
  /** Ends with the time for this try. Default: a minute from now. */
  readonly signal?: AbortSignal
}

const LONGEST_TRY_MS = 60_000
const LONGEST_SUBJECT = 250

/**
 * Sends a letter of another plugin from the shop's own address. Nothing is remembered here: call it where a delivery of
 * the outbox is tried, and answer what it answers.
 *
 * @see LetterVerdict for the three answers
 */
export async function sendLetter(container: MedusaContainer, letter: OutgoingLetter): Promise<LetterVerdict> {
  const to = readMailbox(letter.to)
  if (!to) {
    const message = "There is no address that a mail can be sent to."
    return { kind: "dead", code: "recipient_invalid", message, nothingSent: true }
  }
  const { text, html, idempotencyKey, signal = AbortSignal.timeout(LONGEST_TRY_MS) } = letter
  const subject = cleanText(letter.subject).slice(0, LONGEST_SUBJECT)
  const id = `letter-${createHash("sha256").update(idempotencyKey).digest("hex").slice(0, 32)}`
  return carryLetter(container, { mail: { subject, text, html }, to, id, signal })
}
