import {
  refused,
  Secret,
  unknownOutcome,
  type Clock,
  type HttpAnswer,
  type HttpCall,
  type Outcome,
} from "medusa-integration-kit"

import type { GatewayOrderId } from "../ids"
import { InvalidRequestError } from "../invalid-request-error"
import { MAX_MESSAGE_BYTES, openMessage } from "./checksum"
import type { LegacyCredentials } from "./credentials"
import { LEGACY_PATHS } from "./hosts"
import { queryMessage, readQueryAnswer, type LegacyLookup } from "./query"
import { readRefundAnswer, refundMessage, type LegacyRefund, type LegacyRefundRequest } from "./refund"

export interface LegacyClientOptions {
  readonly credentials: LegacyCredentials
  /** Such as `legacyBases.uat.server`; the path of each call is appended. */
  readonly baseUrl: string
  /** The wire: `httpCall` of the kit, or one that goes through a proxy. It must not repeat by itself. */
  readonly call: HttpCall
  readonly clock: Clock
  /** Milliseconds for one whole exchange. */
  readonly timeoutMs: number
  /** Hears of every exchange after it ended. */
  readonly onExchange?: (exchange: LegacyExchange) => void
}

/** One exchange, safe to log whole: the texts of both directions are secrets. */
export interface LegacyExchange {
  readonly call: "query" | "refund"
  readonly sentAt: Date
  readonly durationMs: number
  readonly httpStatus: number | undefined
  readonly outcome: Outcome<unknown>["kind"]
  readonly code: string | undefined
  readonly sent: Secret
  readonly received: Secret | undefined
}

/** BillDesk's pipe generation. Every method sends exactly one request and never repeats it; none throws. */
export interface LegacyClient {
  readonly query: (orderId: GatewayOrderId) => Promise<Outcome<LegacyLookup>>
  readonly refund: (request: LegacyRefundRequest) => Promise<Outcome<LegacyRefund>>
}

interface LegacyCall<T> {
  readonly name: "query" | "refund"
  /** @throws {InvalidRequestError} */
  readonly message: (at: Date) => string
  readonly read: (fields: readonly string[]) => Outcome<T>
}

export function createLegacyClient(options: LegacyClientOptions): LegacyClient {
  const { credentials } = options
  return {
    query: (orderId) =>
      send(options, {
        name: "query",
        message: (at) => queryMessage(orderId, at, credentials),
        read: (fields) => readQueryAnswer(fields, orderId),
      }),
    refund: (request) =>
      send(options, {
        name: "refund",
        message: (at) => refundMessage(request, at, credentials),
        read: (fields) => readRefundAnswer(fields, request),
      }),
  }
}

async function send<T>(options: LegacyClientOptions, call: LegacyCall<T>): Promise<Outcome<T>> {
  const sentAt = options.clock()
  let message: string
  try {
    message = call.message(sentAt)
  } catch (error) {
    if (error instanceof InvalidRequestError) return refused(error.code, error.message)
    throw error
  }
  const answer = await options.call({
    method: "POST",
    url: `${options.baseUrl}${LEGACY_PATHS[call.name]}`,
    headers: { "content-type": "application/x-www-form-urlencoded", accept: "text/plain" },
    body: new URLSearchParams({ msg: message }).toString(),
    timeoutMs: options.timeoutMs,
    maxAnswerBytes: MAX_MESSAGE_BYTES,
  })
  const outcome = classify(answer, options.credentials, call)
  options.onExchange?.({
    call: call.name,
    sentAt,
    durationMs: options.clock().getTime() - sentAt.getTime(),
    httpStatus: answer.kind === "answered" ? answer.status : undefined,
    outcome: outcome.kind,
    code: outcome.kind === "accepted" ? undefined : outcome.code,
    sent: new Secret(message),
    received: answer.kind === "answered" ? new Secret(answer.body) : undefined,
  })
  return outcome
}

/** Only a 200 whose checksum is right is looked into; whatever else came is unknown. */
function classify<T>(answer: HttpAnswer, credentials: LegacyCredentials, call: LegacyCall<T>): Outcome<T> {
  switch (answer.kind) {
    case "not_sent":
      return refused("unreachable", `BillDesk could not be reached (${answer.code}); nothing was sent.`)
    case "no_answer":
      return unknownOutcome(answer.code, "BillDesk's answer did not arrive whole.", answer.cause)
    case "answered": {
      const { status } = answer
      const body = answer.body.trim()
      if (status !== 200) return unknownOutcome("server_error", `BillDesk answered HTTP ${status}.`)
      if (body === "") return unknownOutcome("empty_answer", "BillDesk answered with an empty body.")
      const opened = openMessage(body, credentials)
      return opened.kind === "verified"
        ? call.read(opened.fields)
        : unknownOutcome("unverifiable_answer", `BillDesk's answer could not be verified (${opened.code}).`)
    }
  }
}
