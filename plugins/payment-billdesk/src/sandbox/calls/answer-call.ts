import type { CallName, JsonObject } from "../../protocol"
import { headerOf, type Answer, type SandboxRequest } from "../http"
import type { SandboxMerchant } from "../options"
import type { CallRecord, SandboxContext } from "../sandbox-context"
import { duplicate, type ApiResult } from "./api-result"
import { createOrder } from "./create-order"
import { createRefund } from "./create-refund"
import { answerAfterTheDeed, answerBeforeTheDeed } from "./faulty-answer"
import { identify, requestFault } from "./gate"
import { getRefund } from "./get-refund"
import { getTransaction } from "./get-transaction"
import { plainReply, protectedReply } from "./protected-reply"

type Handler = (payload: JsonObject, merchant: SandboxMerchant, context: SandboxContext) => ApiResult

const HANDLERS = {
  "orders/create": createOrder,
  "transactions/get": getTransaction,
  "refunds/create": createRefund,
  "refunds/get": getRefund,
} as const satisfies Record<CallName, Handler>

export const CALL_NAMES = [
  "orders/create",
  "transactions/get",
  "refunds/create",
  "refunds/get",
] as const satisfies CallName[]

/** Answers one API call, with the fault that is planned for it or that a scenario has for it. */
export async function answerCall(
  call: CallName,
  request: SandboxRequest,
  context: SandboxContext,
): Promise<Answer> {
  const caller = await identify(request, context)
  const key = caller.kind === "merchant" ? keyOf(call, caller.payload) : undefined
  const nth = key === undefined ? 0 : context.ledger.count(call, key, "received")
  const fault = context.faults.take(call) ?? context.scenarios.takeForCall(call, [key ?? "", String(nth)])
  const asked = {
    at: context.ledger.now(),
    call,
    traceId: headerOf(request, "bd-traceid"),
    orderId: caller.kind === "merchant" ? textOf(caller.payload["orderid"]) : undefined,
    fault: fault?.fault,
  }
  const instead = fault && answerBeforeTheDeed(fault)
  if (instead) {
    record(context, { ...asked, status: instead.kind === "reply" ? instead.status : 0 })
    return instead
  }
  const result =
    caller.kind === "stranger"
      ? caller.result
      : (requestFault(request, caller, context) ??
        (fault?.fault === "409"
          ? duplicate("A transaction request already exists for this merchant and order id")
          : HANDLERS[call](caller.payload, caller.merchant, context)))
  if (key !== undefined && result.status === 200) context.ledger.count(call, key, "done")
  const errorCode = textOf(result.payload["error_code"])
  if (caller.kind === "stranger") {
    record(context, { ...asked, status: result.status, errorCode })
    return plainReply(result, request)
  }
  const { credentials } = caller.merchant
  record(context, { ...asked, status: result.status, errorCode, clientId: credentials.clientId })
  const reply = await protectedReply(result, credentials, request)
  return fault ? answerAfterTheDeed(fault, { reply, result, credentials, request }) : reply
}

/** What a call is about: an order id, a refund's reference, or BillDesk's id of either. */
const KEYS = {
  "orders/create": ["orderid"],
  "transactions/get": ["orderid", "transactionid"],
  "refunds/create": ["merc_refund_ref_no"],
  "refunds/get": ["merc_refund_ref_no", "refundid"],
} as const satisfies Record<CallName, readonly string[]>

const keyOf = (call: CallName, payload: JsonObject): string | undefined =>
  KEYS[call].map((member) => textOf(payload[member])).find((key) => key !== undefined)

const KEPT_CALLS = 500

function record(context: SandboxContext, call: CallRecord): void {
  context.calls.push(call)
  if (context.calls.length > KEPT_CALLS) context.calls.shift()
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)
