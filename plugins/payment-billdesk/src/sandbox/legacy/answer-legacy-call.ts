import { openMessage } from "../../protocol/legacy/checksum"
import { sealMessage } from "../../protocol/legacy/seal-message"
import type { Answer, Reply, SandboxRequest } from "../http"
import type { SandboxContext } from "../sandbox-context"
import { forgeMessage } from "./forge-message"
import type { LegacyFault } from "./faults"
import { findLegacyMerchant, type LegacySandboxMerchant } from "./merchants"
import { answerQuery } from "./query-call"
import { answerRefund } from "./refund-call"

const HANDLERS = { query: answerQuery, refund: answerRefund } as const

/** Answers one call of the pipe generation, with the fault that is planned for it if there is one. */
export function answerLegacyCall(
  call: keyof typeof HANDLERS,
  request: SandboxRequest,
  context: SandboxContext,
): Answer {
  const fault = context.legacy.faults.take(call)
  const instead = fault && beforeTheDeed(fault)
  if (instead) return instead
  const msg = new URLSearchParams(request.body).get("msg") ?? ""
  const merchant = findLegacyMerchant(context, msg.split("|")[1])
  const opened = merchant && openMessage(msg, merchant.credentials)
  if (!merchant || opened?.kind !== "verified") return text("Checksum validation failed")
  const answer = HANDLERS[call](opened.fields, context)
  if (!answer) return text("Invalid request")
  return afterTheDeed(fault, answer, merchant)
}

function beforeTheDeed(fault: LegacyFault): Answer | undefined {
  switch (fault) {
    case "timeout":
      return { kind: "hang" }
    case "reset":
      return { kind: "reset" }
    case "500":
      return { ...text("Internal error"), status: 500 }
    case "html":
      return {
        ...text("<!doctype html><title>Maintenance</title>"),
        headers: { "content-type": "text/html" },
      }
    case "empty":
      return text("")
    case "lost-answer":
    case "truncated":
    case "wrong-checksum":
    case "altered":
      return undefined
  }
}

function afterTheDeed(
  fault: LegacyFault | undefined,
  answer: readonly string[],
  { credentials }: LegacySandboxMerchant,
): Answer {
  const genuine = sealMessage(answer, credentials)
  switch (fault) {
    case "lost-answer":
      return { kind: "reset" }
    case "truncated":
      return text(genuine.slice(0, -20))
    case "wrong-checksum":
      return text(forgeMessage(answer, credentials, "other-key"))
    case "altered":
      return text(forgeMessage(answer, credentials, "altered-field"))
    default:
      return text(genuine)
  }
}

const text = (body: string): Reply => ({
  kind: "reply",
  status: 200,
  headers: { "content-type": "text/plain; charset=utf-8" },
  body,
})
