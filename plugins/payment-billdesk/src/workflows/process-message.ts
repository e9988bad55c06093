import type { MedusaContainer } from "@medusajs/framework/types"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { InboxChannel } from "../modules/billdesk/inbox"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import type { AttemptRecord } from "../domain/records"
import { settleAttempt } from "./settle-attempt"

export interface IncomingMessage {
  /** Its row in the inbox: it was stored before anybody looked at it. */
  readonly inboxId: string
  readonly channel: InboxChannel
  readonly body: string
  readonly contentType: string | undefined
}

/** What a stored message turned out to be. Nothing of it is believed: it only chooses which attempt to ask about. */
export type UnderstoodMessage =
  | { readonly kind: "about"; readonly attempt: AttemptRecord }
  /** Rightly signed, but it names no attempt of this store. */
  | { readonly kind: "foreign" }
  /** Unsigned words of a browser that name one of our attempts: reason to ask BillDesk, and for nothing else. */
  | { readonly kind: "hint"; readonly attempt: AttemptRecord }
  | { readonly kind: "unverifiable"; readonly code: string }

/** Verifies a stored message and marks what cannot be used as rejected. Changes nothing but the inbox. */
export async function understandMessage(
  container: MedusaContainer,
  message: IncomingMessage,
): Promise<UnderstoodMessage> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const understood = await understand(billdesk, message)
  if (understood.kind === "unverifiable") await billdesk.inbox.markRejected(message.inboxId, understood.code)
  if (understood.kind === "foreign") await billdesk.inbox.markRejected(message.inboxId, "no_attempt_of_ours")
  if (understood.kind === "hint")
    await billdesk.inbox.markRejected(message.inboxId, "unsigned", understood.attempt.gatewayOrderId)
  return understood
}

/** Settles what a message is about, and only then calls the message processed: a crash before leaves it to the job. */
export async function actOnMessage(
  container: MedusaContainer,
  message: Pick<IncomingMessage, "inboxId" | "channel">,
  attempt: AttemptRecord,
): Promise<void> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  await settleAttempt(container, attempt.id, message.channel === "webhook" ? "webhook" : "browser_return")
  await billdesk.inbox.markProcessed(message.inboxId, attempt.gatewayOrderId)
}

async function understand(
  { gateway, ledger }: BillDeskModuleService,
  message: IncomingMessage,
): Promise<UnderstoodMessage> {
  const read = await gateway.readMessage(message)
  if (read.kind === "unverifiable") return { kind: "unverifiable", code: read.code }
  const attempt =
    read.gatewayOrderId === undefined ? undefined : await ledger.attemptByGatewayOrderId(read.gatewayOrderId)
  if (read.kind === "signed") return attempt ? { kind: "about", attempt } : { kind: "foreign" }
  return attempt ? { kind: "hint", attempt } : { kind: "unverifiable", code: read.code }
}
