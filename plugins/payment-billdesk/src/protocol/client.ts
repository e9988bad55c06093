import {
  indiaTimestamp,
  refused,
  Secret,
  type Clock,
  type HttpAnswer,
  type HttpCall,
  type Outcome,
} from "medusa-integration-kit"

import type { Call, CallName } from "./call"
import { classifyAnswer } from "./classify-answer"
import { createOrderCall, type CreatedOrder, type CreateOrderRequest } from "./create-order"
import { createRefundCall, type CreateRefundRequest } from "./create-refund"
import type { BillDeskCredentials } from "./credentials"
import { readGatewayClock } from "./gateway-clock"
import { checkRedirectHref, isLoopbackUrl } from "./hosts"
import type { TraceId } from "./ids"
import { InvalidRequestError } from "./invalid-request-error"
import type { Refund } from "./refund"
import { retrieveRefundCall, type RefundLookup, type RefundQuery } from "./retrieve-refund"
import {
  retrieveTransactionCall,
  type TransactionLookup,
  type TransactionQuery,
} from "./retrieve-transaction"
import { seal } from "./seal"
import { newTraceId, type RandomBytes } from "./trace"

export interface BillDeskClientOptions {
  readonly credentials: BillDeskCredentials
  /** Such as `apiBaseUrls.uat`; the path of each call is appended. */
  readonly apiBaseUrl: string
  /** The wire: `httpCall` of the kit, or one that goes through a proxy. It must not repeat by itself. */
  readonly call: HttpCall
  readonly clock: Clock
  readonly random: RandomBytes
  /** Milliseconds for one whole exchange. */
  readonly timeoutMs: number
  /** Hears of every exchange after it ended: for logs, metrics and the retention BillDesk's check list asks for. */
  readonly onExchange?: (exchange: Exchange) => void
}

/** One exchange, safe to log whole: the texts of both directions are secrets. */
export interface Exchange {
  readonly call: CallName
  readonly traceId: TraceId
  readonly sentAt: Date
  readonly durationMs: number
  readonly httpStatus: number | undefined
  /** False when BillDesk echoed another trace id: worth a warning, no more. */
  readonly traceEchoed: boolean
  /** What the gateway's clock showed when it answered, to the second; undefined where it did not say. */
  readonly gatewayTime: Date | undefined
  readonly outcome: Outcome<unknown>["kind"]
  readonly code: string | undefined
  readonly sent: Secret
  readonly received: Secret | undefined
}

/** Given where the caller stored a trace id before the call; otherwise a new one is made. */
export interface CallOptions {
  readonly traceId?: TraceId
}

/** The gateway. Every method sends exactly one request and never repeats it; none throws for what BillDesk does. */
export interface BillDeskClient {
  /** Codes of refusal worth telling apart: `duplicate`, `authentication_failed`, `unreachable`, `invalid_request`. */
  readonly createOrder: (request: CreateOrderRequest, options?: CallOptions) => Promise<Outcome<CreatedOrder>>
  /** `accepted` with `found: false` is knowledge; `refused` and `unknown` mean that BillDesk could not be asked. */
  readonly retrieveTransaction: (
    query: TransactionQuery,
    options?: CallOptions,
  ) => Promise<Outcome<TransactionLookup>>
  /** On `unknown` and on `duplicate`: ask {@link retrieveRefund} by the same reference. */
  readonly createRefund: (request: CreateRefundRequest, options?: CallOptions) => Promise<Outcome<Refund>>
  readonly retrieveRefund: (query: RefundQuery, options?: CallOptions) => Promise<Outcome<RefundLookup>>
  readonly newTraceId: () => TraceId
}

const PATH_PREFIX = "/payments/ve1_2/"
const MAX_ANSWER_BYTES = 256 * 1024

/** Makes a client. Holds no connection and no state. */
export function createBillDeskClient(options: BillDeskClientOptions): BillDeskClient {
  const { credentials } = options
  const { merchantId } = credentials
  const send = <T>(call: Call<T>, callOptions?: CallOptions): Promise<Outcome<T>> =>
    exchange(call, options, callOptions?.traceId ?? newTraceId(options.clock(), options.random))
  return {
    createOrder: async (request, callOptions) =>
      checkedRedirect(await send(createOrderCall(request, merchantId), callOptions), options.apiBaseUrl),
    retrieveTransaction: (query, callOptions) =>
      send(retrieveTransactionCall(query, merchantId), callOptions),
    createRefund: (request, callOptions) => send(createRefundCall(request, merchantId), callOptions),
    retrieveRefund: (query, callOptions) => send(retrieveRefundCall(query, merchantId), callOptions),
    newTraceId: () => newTraceId(options.clock(), options.random),
  }
}

/** The one function that touches the network. */
async function exchange<T>(
  call: Call<T>,
  options: BillDeskClientOptions,
  traceId: TraceId,
): Promise<Outcome<T>> {
  let payload
  try {
    payload = call.payload()
  } catch (error) {
    if (error instanceof InvalidRequestError) return refused(error.code, `${error.message} Nothing was sent.`)
    throw error
  }
  const token = await seal(payload, options.credentials)
  const sentAt = options.clock()
  const timestamp = indiaTimestamp(sentAt)
  const answer = await options.call({
    method: "POST",
    url: `${options.apiBaseUrl.replace(/\/+$/, "")}${PATH_PREFIX}${call.name}`,
    headers: {
      "Content-Type": "application/jose",
      Accept: "application/jose",
      "BD-Traceid": traceId,
      "BD-Timestamp": timestamp,
    },
    body: token,
    timeoutMs: options.timeoutMs,
    maxAnswerBytes: MAX_ANSWER_BYTES,
  })
  const outcome = await classifyAnswer(answer, call, options.credentials)
  options.onExchange?.({
    call: call.name,
    traceId,
    sentAt,
    durationMs: options.clock().getTime() - sentAt.getTime(),
    httpStatus: answer.kind === "answered" ? answer.status : undefined,
    traceEchoed: echoes(answer, traceId),
    gatewayTime: readGatewayClock(answer, timestamp),
    outcome: outcome.kind,
    code: outcome.kind === "accepted" ? undefined : outcome.code,
    sent: new Secret(token),
    received: answer.kind === "answered" ? new Secret(answer.body) : undefined,
  })
  return outcome
}

const echoes = (answer: HttpAnswer, traceId: TraceId): boolean =>
  answer.kind === "answered" && (answer.headers.get("BD-Traceid") ?? traceId) === traceId

/** A signed answer could still name a foreign page; loopback is right only where the API itself is on loopback. */
function checkedRedirect(outcome: Outcome<CreatedOrder>, apiBaseUrl: string): Outcome<CreatedOrder> {
  if (outcome.kind !== "accepted") return outcome
  const checked = checkRedirectHref(
    outcome.value.redirect.href,
    isLoopbackUrl(apiBaseUrl) ? "sandbox" : "production",
  )
  return checked.ok
    ? outcome
    : {
        kind: "unknown",
        code: "untrusted_redirect",
        message: "BillDesk's redirect link leads to a foreign host.",
      }
}
