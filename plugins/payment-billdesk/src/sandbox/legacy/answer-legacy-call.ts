import { openMessage } from "../../protocol/legacy/checksum"
import { sealMessage } from "../../protocol/legacy/seal-message"
import type { Answer, Reply, SandboxRequest } from "../http"
import type { SandboxContext } from "../sandbox-context"
import { forgeMessage } from "./forge-message"
import { LEGACY_FAULT_OF, SAME_CALL, type LegacyCall, type LegacyFault } from "./faults"
import { findLegacyMerchant } from "./merchants"
import type { LegacySandboxMerchant } from "../options"
import { answerQuery } from "./query-call"
import { answerRefund } from "./refund-call"

const HANDLERS = { query: answerQuery, refund: answerRefund } as const

/** Answers one call of the pipe generation, with the fault that is planned for it or that a scenario has for it. */
export function answerLegacyCall(call: LegacyCall, request: SandboxRequest, context: SandboxContext): Answer {
  const msg = new URLSearchParams(request.body).get("msg") ?? ""
  const { fault, delayMs } = faultFor(call, msg, context)
  const instead = fault && beforeTheDeed(fault)
  if (instead) return instead
  const merchant = findLegacyMerchant(context, msg.split("|")[1])
  const opened = merchant && openMessage(msg, merchant.credentials)
  if (!merchant || opened?.kind !== "verified") return text("Checksum validation failed")
  const answer = HANDLERS[call](opened.fields, context)
  if (!answer) return text("Invalid request")
  const answered = afterTheDeed(fault, answer, merchant)
  return answered.kind === "reply" && delayMs ? { ...answered, delayMs } : answered
}

interface Disturbance {
  readonly fault?: LegacyFault
  /** Milliseconds before the answer. */
  readonly delayMs?: number
}

function faultFor(call: LegacyCall, msg: string, { legacy, scenarios }: SandboxContext): Disturbance {
  const planned = legacy.faults.take(call)
  if (planned !== undefined) return { fault: planned }
  const chosen = scenarios.takeForCall(SAME_CALL[call], [msg])
  return chosen ? { fault: LEGACY_FAULT_OF[chosen.fault], delayMs: chosen.delayMs } : {}
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
    case "slow":
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
