import type { CallName, JsonObject } from "../../protocol"
import { headerOf, type Answer, type SandboxRequest } from "../http"
import type { SandboxMerchant } from "../options"
import type { CallRecord, SandboxContext } from "../sandbox-context"
import type { ApiResult } from "./api-result"
import { createOrder } from "./create-order"
import { createRefund } from "./create-refund"
import { answerAfterTheDeed, answerBeforeTheDeed } from "./faulty-answer"
import { admit } from "./gate"
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

/** Answers one API call, with the fault that is planned for it if there is one. */
export async function answerCall(
  call: CallName,
  request: SandboxRequest,
  context: SandboxContext,
): Promise<Answer> {
  const fault = context.faults.take(call)
  const asked = {
    at: context.ledger.now(),
    call,
    traceId: headerOf(request, "bd-traceid"),
    fault: fault?.fault,
  }
  const instead = fault && answerBeforeTheDeed(fault)
  if (instead) {
    record(context, { ...asked, status: instead.kind === "reply" ? instead.status : 0 })
    return instead
  }
  const admission = await admit(request, context)
  const { merchant } = admission
  const result =
    admission.kind === "admitted"
      ? HANDLERS[call](admission.payload, admission.merchant, context)
      : admission.result
  record(context, {
    ...asked,
    status: result.status,
    clientId: merchant?.credentials.clientId,
    orderId: admission.kind === "admitted" ? textOf(admission.payload["orderid"]) : undefined,
    errorCode: textOf(result.payload["error_code"]),
  })
  if (!merchant) return plainReply(result, request)
  const { credentials } = merchant
  const reply = await protectedReply(result, credentials, request)
  return fault ? answerAfterTheDeed(fault, { reply, result, credentials, request }) : reply
}

const KEPT_CALLS = 500

function record(context: SandboxContext, call: CallRecord): void {
  context.calls.push(call)
  if (context.calls.length > KEPT_CALLS) context.calls.shift()
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined)
