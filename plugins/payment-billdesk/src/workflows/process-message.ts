import type { MedusaContainer } from "@medusajs/framework/types"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { InboxChannel } from "../modules/billdesk/inbox"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { open, readNotification, readReturn, readTransaction } from "../protocol"
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
  if (understood.kind === "hint") await billdesk.inbox.markRejected(message.inboxId, "unsigned")
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
  billdesk: BillDeskModuleService,
  message: IncomingMessage,
): Promise<UnderstoodMessage> {
  const found = findToken(message)
  if (found.kind !== "token") {
    const hinted = found.orderIdHint && (await billdesk.ledger.attemptByGatewayOrderId(found.orderIdHint))
    return hinted ? { kind: "hint", attempt: hinted } : { kind: "unverifiable", code: found.code }
  }
  const opened = await open(found.token, billdesk.settings.credentials)
  if (opened.kind === "rejected") return { kind: "unverifiable", code: opened.code }
  const read = readTransaction(opened.payload)
  const orderId = read.kind === "transaction" ? read.transaction.orderId : orderIdOf(opened.payload)
  const attempt = orderId === undefined ? undefined : await billdesk.ledger.attemptByGatewayOrderId(orderId)
  return attempt ? { kind: "about", attempt } : { kind: "foreign" }
}

type FoundToken =
  | { readonly kind: "token"; readonly token: string }
  | { readonly kind: "none"; readonly code: string; readonly orderIdHint?: string | undefined }

function findToken(message: IncomingMessage): FoundToken {
  if (message.channel === "webhook") {
    const notification = readNotification(message.body, message.contentType)
    return notification.kind === "token" ? notification : { kind: "none", code: notification.code }
  }
  const returned = readReturn(Object.fromEntries(new URLSearchParams(message.body)))
  return returned.kind === "token"
    ? returned
    : { kind: "none", code: returned.kind, orderIdHint: returned.orderIdHint }
}

/** A signed error object may still name the order: reason enough to ask. */
function orderIdOf(payload: Readonly<Record<string, unknown>>): string | undefined {
  const orderId = payload["orderid"]
  return typeof orderId === "string" ? orderId : undefined
}
