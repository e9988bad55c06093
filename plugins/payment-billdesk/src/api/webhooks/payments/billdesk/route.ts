import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { BILLDESK_MODULE } from "../../../../modules/billdesk"
import type { BillDeskModuleService } from "../../../../modules/billdesk/service"
import { MAX_NOTIFICATION_BYTES } from "../../../../protocol"
import { actOnMessage, understandMessage } from "../../../../workflows/process-message"
import type { IncomingMessage } from "../../../../workflows/process-message"
import { readRawBody } from "../../../read-raw-body"
import { reasonOf } from "../../../../domain/reason-of"

/**
 * A notification: stored raw, then answered, then settled. 2xx means that it is in the database; what a crash leaves
 * undone after the answer, the job finishes.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const billdesk: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  const { text, size, tooLarge } = await readRawBody(req, MAX_NOTIFICATION_BYTES)
  const contentType = req.get("content-type")
  const stored = await billdesk.inbox.store({ channel: "webhook", contentType, body: text, size })
  if (tooLarge) {
    await billdesk.inbox.markRejected(stored.id, "too_large")
    refuse(res)
    return
  }
  const message: IncomingMessage = { inboxId: stored.id, channel: "webhook", body: text, contentType }
  const understood = await understandMessage(req.scope, message)
  if (understood.kind === "unverifiable" || understood.kind === "hint") {
    refuse(res)
    return
  }
  res.status(200).json({ received: true })
  if (understood.kind !== "about") return
  try {
    await actOnMessage(req.scope, message, understood.attempt)
  } catch (error) {
    const reason = reasonOf(error)
    req.scope
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`BillDesk: settling a stored notification failed and is tried again: ${reason}`)
  }
}

function refuse(res: MedusaResponse): void {
  res
    .status(400)
    .json({ code: "not_verifiable", type: "invalid_data", message: "The message could not be verified." })
}
