import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BILLDESK_MODULE } from "../../../../modules/billdesk"
import type { BillDeskModuleService } from "../../../../modules/billdesk/service"
import { MAX_NOTIFICATION_BYTES } from "../../../../protocol"
import { actOnMessage, understandMessage } from "../../../../workflows/process-message"
import type { IncomingMessage } from "../../../../workflows/process-message"
import { answerTooMany } from "../../../rate-limits"
import { readRawBody } from "../../../read-raw-body"
import { refuse } from "../../../refuse"
import { settleInLine, whileAnswering } from "../../../settle-in-line"
import { takeInMessage } from "../../../take-in-message"
import { reasonOf } from "../../../../domain/reason-of"

/**
 * A notification: stored raw, then answered, then settled. 2xx means that it is in the database; what a crash leaves
 * undone after the answer, the job finishes.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const settle = await whileAnswering(() => answer(req, res))
  if (!settle) return
  try {
    await settleInLine(settle)
  } catch (error) {
    const reason = reasonOf(error)
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`BillDesk: settling a stored notification failed and is tried again: ${reason}`)
  }
}

/** @returns what is left to be done about the message, nothing for one that is refused or names no order of ours */
async function answer(req: MedusaRequest, res: MedusaResponse): Promise<(() => Promise<void>) | undefined> {
  const billdesk: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  const { text, size, tooLarge } = await readRawBody(req, MAX_NOTIFICATION_BYTES)
  const contentType = req.get("content-type")
  const taken = await takeInMessage(req, { channel: "webhook", contentType, body: text, size })
  if (taken.kind === "flood") {
    answerTooMany(res, taken.turn, "Too many messages that could not be verified. Come back later.")
    return undefined
  }
  const { inboxId } = taken
  if (tooLarge) {
    await billdesk.inbox.markRejected(inboxId, "too_large")
    refuseUnverified(res)
    return undefined
  }
  const message: IncomingMessage = { inboxId, channel: "webhook", body: text, contentType }
  const understood = await understandMessage(req.scope, message)
  if (understood.kind === "unverifiable" || understood.kind === "hint") {
    refuseUnverified(res)
    return undefined
  }
  await taken.isGenuine()
  res.status(200).json({ received: true })
  if (understood.kind !== "about") return undefined
  const { attempt } = understood
  return () => actOnMessage(req.scope, { inboxId, channel: "webhook" }, attempt)
}

function refuseUnverified(res: MedusaResponse): void {
  refuse(res, { status: 400, code: "not_verifiable", message: "The message could not be verified." })
}
