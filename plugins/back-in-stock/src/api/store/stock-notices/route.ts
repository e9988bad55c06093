import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http"
import { clientAddress } from "medusa-integration-kit"
import type { ConsentSentences, NoteAnswer } from "../../../contract"
import { CONSENT_SENTENCES } from "../../../domain/consent-sentences"
import { readNoteRequest } from "../../../domain/note-request"
import { noteNotice } from "../../../workflows/note-notice"
import { LIMITS } from "../../rate-limits"
import { refuse } from "../../refuse"

const NOTED = 202
const IN_STOCK = 200

/** The sentences of consent, to be shown beside the box. */
export async function GET(_req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const answer: ConsentSentences = { consent: CONSENT_SENTENCES }
  res.status(200).json(answer)
}

/** "Tell me when it is back": the answer is the same whether it was noted before or not. */
export async function POST(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  res.setHeader("Cache-Control", "no-store")
  const { address, isShared } = clientAddress(req.socket.remoteAddress, req.ip)
  if (!(await hasTurn(res, isShared ? LIMITS.sharedAddress : LIMITS.address, address))) return
  const reading = readNoteRequest(req.body)
  if (!reading.ok) {
    refuse(res, reading.fault)
    return
  }
  const { request } = reading
  if (!(await hasTurn(res, LIMITS.mailbox, request.email))) return
  const outcome = await noteNotice(req.scope, request, req.publishable_key_context.sales_channel_ids)
  switch (outcome) {
    case "noted":
      answer(res, NOTED, outcome)
      return
    case "in_stock":
      answer(res, IN_STOCK, outcome)
      return
    case "unknown_variant":
      refuse(res, outcome)
      return
    case "too_many":
      refuse(res, "too_many_requests")
  }
}

function answer(res: MedusaResponse, code: number, status: NoteAnswer["status"]): void {
  const said: NoteAnswer = { status }
  res.status(code).json(said)
}

async function hasTurn(
  res: MedusaResponse,
  limit: (typeof LIMITS)[keyof typeof LIMITS],
  key: string,
): Promise<boolean> {
  const seconds = await limit.take(key)
  if (seconds === 0) return true
  res.setHeader("Retry-After", String(seconds))
  refuse(res, "too_many_requests")
  return false
}
