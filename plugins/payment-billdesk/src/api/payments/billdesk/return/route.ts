import { setTimeout as wait } from "node:timers/promises"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AttemptRecord } from "../../../../domain/records"
import { BILLDESK_MODULE } from "../../../../modules/billdesk"
import type { BillDeskModuleService } from "../../../../modules/billdesk/service"
import { MAX_NOTIFICATION_BYTES } from "../../../../protocol"
import { actOnMessage, understandMessage } from "../../../../workflows/process-message"
import { orderPageLink } from "../../../../workflows/order-page-link"
import type { IncomingMessage } from "../../../../workflows/process-message"
import { settleAttempt } from "../../../../workflows/settle-attempt"
import { readRawBody } from "../../../read-raw-body"
import { ASKED_ONCE_IN_MS } from "../../../rate-limits"
import { takeInMessage } from "../../../take-in-message"
import { reasonOf } from "../../../../domain/reason-of"

/** The shopper waits no longer than this for the bank; the status page goes on asking. */
const PATIENCE_MS = 8000

/** The shopper's browser coming back. Whatever was posted, the answer is a page of the shop. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { text, size } = await readRawBody(req, MAX_NOTIFICATION_BYTES)
  await answerReturn(req, res, { body: text, size })
}

/** Some accounts come back by GET with the same names. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = new URL(req.originalUrl, "http://localhost").search.slice(1)
  await answerReturn(req, res, { body: query, size: Buffer.byteLength(query) })
}

async function answerReturn(
  req: MedusaRequest,
  res: MedusaResponse,
  { body, size }: { body: string; size: number },
): Promise<void> {
  const billdesk: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  const contentType = req.get("content-type")
  const taken = await takeInMessage(req, { channel: "return", contentType, body, size })
  res.setHeader("Cache-Control", "no-store")
  res.setHeader("Referrer-Policy", "no-referrer")
  if (taken.kind === "flood") {
    res.redirect(303, `${billdesk.settings.storefrontUrl}/order/unknown`)
    return
  }
  const message: IncomingMessage = { inboxId: taken.inboxId, channel: "return", body, contentType }
  const understood = await understandMessage(req.scope, message)
  if (understood.kind === "about" || understood.kind === "foreign") await taken.isGenuine()
  if (understood.kind === "about" || understood.kind === "hint") {
    const { attempt } = understood
    const settled =
      understood.kind === "about" ? actOnMessage(req.scope, message, attempt) : askAbout(req.scope, attempt)
    await withPatience(req.scope, settled)
    const link = await orderPageLink(req.scope, attempt.orderId)
    res.redirect(303, link ?? `${billdesk.settings.storefrontUrl}/order/unknown`)
    return
  }
  res.redirect(303, `${billdesk.settings.storefrontUrl}/order/unknown`)
}

/** Nobody signed that the shopper is back: reason to ask, though not as often as anybody likes to post it. */
async function askAbout(container: MedusaContainer, attempt: AttemptRecord): Promise<void> {
  const { due }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  if (await due.takeCheckTurn(attempt.orderId, ASKED_ONCE_IN_MS))
    await settleAttempt(container, attempt.id, "browser_return")
}

/** A settle that takes long or fails is finished by the job: the shopper is never left on a blank page. */
async function withPatience(container: MedusaContainer, settled: Promise<void>): Promise<void> {
  const logged = settled.catch((error: unknown) => {
    const reason = reasonOf(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`BillDesk: settling a browser return failed and is tried again: ${reason}`)
  })
  const patience = new AbortController()
  await Promise.race([
    logged,
    wait(PATIENCE_MS, undefined, { signal: patience.signal }).catch(() => undefined),
  ])
  patience.abort()
}
