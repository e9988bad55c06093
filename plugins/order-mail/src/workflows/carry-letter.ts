import type { MedusaContainer } from "@medusajs/framework/types"
import type { Dead, Done, PauseDestination, Retry } from "medusa-plugin-outbox/destination"
import type { Mail } from "../domain/mail"
import { kindOfFailure, MEANINGS } from "../domain/verdict-of-failure"
import type { Letter, Mailbox, SendFailure } from "../protocol"
import { orderMailModule } from "./order-mail-module"

/**
 * What became of a letter, as a destination of the outbox answers it. Accepted: `done`. Refused: `nothingSent` is true.
 * Unknown: `retry` without `nothingSent`; sent again under the same id, it is the same letter to many mailboxes.
 */
export type LetterVerdict = Done | Retry | Dead | PauseDestination

export interface Consignment {
  readonly mail: Mail
  readonly to: Mailbox
  /** What stands before the @ of the Message-ID. */
  readonly id: string
  readonly signal: AbortSignal
}

/** Hands a letter to the shop's mail server, or lays it into the folder. Everything foreseen is a verdict. */
export async function carryLetter(
  container: MedusaContainer,
  { mail, to, id, signal }: Consignment,
): Promise<LetterVerdict> {
  const { settings, postman } = orderMailModule(container)
  const { from, replyTo } = settings
  const messageId = `${id}@${from.address.split("@")[1] ?? ""}`
  const { subject, text, html } = mail
  const letter: Letter = { subject, text, html, messageId, from, replyTo, to }
  const answer = await postman.send(letter, signal)
  const request = `Message-ID: <${messageId}>`
  return answer.kind === "accepted"
    ? { kind: "done", reference: messageId, request, answer: answer.words }
    : { ...refusal(answer.failure), request, answer: answer.failure.words }
}

function refusal(failure: SendFailure): LetterVerdict {
  const code = kindOfFailure(failure)
  const { verdict, words } = MEANINGS[code]
  const reason = [failure.reply ?? failure.code, failure.cause].filter(Boolean).join(" ")
  return { ...verdict, code, message: reason === "" ? words : `${words} (${reason})` }
}
