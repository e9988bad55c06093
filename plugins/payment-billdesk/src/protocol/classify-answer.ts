import { accepted, refused, unknownOutcome, type HttpAnswer, type Outcome } from "medusa-integration-kit"

import type { Call } from "./call"
import { looksLikeCompactJws } from "./compact-token"
import type { BillDeskCredentials } from "./credentials"
import { readErrorObject, type ErrorObject } from "./error-object"
import { parseJsonObject, type JsonObject } from "./json-object"
import { open } from "./open"

type AnsweredExchange = Extract<HttpAnswer, { kind: "answered" }>

/** Turns what came over the wire into one of the three answers of the call. Only verified payloads are looked into. */
export async function classifyAnswer<T>(
  answer: HttpAnswer,
  call: Call<T>,
  credentials: BillDeskCredentials,
): Promise<Outcome<T>> {
  switch (answer.kind) {
    case "not_sent":
      return refused("unreachable", `BillDesk could not be reached (${answer.code}); nothing was sent.`)
    case "no_answer":
      return unknownOutcome(answer.code, "BillDesk's answer did not arrive whole.", answer.cause)
    case "answered":
      return classifyBody(answer, call, credentials)
  }
}

async function classifyBody<T>(
  answer: AnsweredExchange,
  call: Call<T>,
  credentials: BillDeskCredentials,
): Promise<Outcome<T>> {
  const { status: httpStatus } = answer
  const body = answer.body.trim()
  if (!looksLikeCompactJws(body)) return classifyUnprotected(httpStatus, body)
  const opened = await open(body, credentials)
  if (opened.kind === "rejected") {
    return unknownOutcome("unverifiable_answer", `BillDesk's answer could not be verified (${opened.code}).`)
  }
  return classifyVerified(httpStatus, opened.payload, call)
}

function classifyVerified<T>(httpStatus: number, payload: JsonObject, call: Call<T>): Outcome<T> {
  const error = payload["objectid"] === undefined ? readErrorObject(payload) : undefined
  if (!error) {
    return httpStatus >= 200 && httpStatus < 300
      ? call.read(payload)
      : unknownOutcome("unreadable_answer", `BillDesk answered HTTP ${httpStatus} without an error object.`)
  }
  const status = Math.max(httpStatus, error.status ?? 0)
  const said = `BillDesk said: ${error.errorCode ?? `HTTP ${status}`} ${error.message ?? ""}`.trim()
  // A server's own trouble, and trouble while processing, may have come after the deed.
  if (status >= 500 || status === 408 || error.kind === "processing")
    return unknownOutcome("server_error", said)
  if (status === 409 || error.kind === "duplicate") return refused("duplicate", said)
  if (error.kind === "authentication" || status === 401 || status === 403)
    return refused("authentication_failed", said)
  if (call.readNotFound && saysThereIsNone(status, error)) return accepted(call.readNotFound(error))
  return refused(error.errorCode ?? `http_${status}`, said)
}

/**
 * The code for "no such transaction" is not published. A query differs from the last one that worked only in the id
 * it asks for, so an authenticated refusal means that there is nothing under the id, except where it says that the
 * request itself was at fault: the general domain (`GN…`: headers, protection, form of the data) and rate limits.
 */
const saysThereIsNone = (status: number, error: ErrorObject): boolean =>
  error.kind === "not_found" ||
  status === 404 ||
  !(status === 429 || isGeneral(error) || isAboutTheRequest(error))

const isGeneral = (error: ErrorObject): boolean => error.errorCode?.startsWith("GN") ?? false

const isAboutTheRequest = (error: ErrorObject): boolean =>
  error.kind === "invalid_request" || error.kind === "invalid_data"

/**
 * A body without protection proves nothing, with one exception: BillDesk cannot protect its answer to a caller whom
 * it could not authenticate. The request went out once, over TLS to BillDesk's own host, and its front door said that
 * it did not let it in, so nothing was booked. Should that ever be wrong, the caller still cannot pay twice for it:
 * an order's redirect data never reached a browser, and a refund asked for again under its stored reference is
 * answered as a duplicate. Everything else (a firewall's page, an empty body, an unsigned 4xx) is unknown.
 */
function classifyUnprotected(httpStatus: number, body: string): Outcome<never> {
  if (httpStatus >= 500) return unknownOutcome("server_error", `BillDesk answered HTTP ${httpStatus}.`)
  if (body === "")
    return unknownOutcome("empty_answer", `BillDesk answered HTTP ${httpStatus} with an empty body.`)
  const plain = parseJsonObject(body)
  const error = plain && readErrorObject(plain)
  if ((httpStatus === 401 || httpStatus === 403) && error?.kind === "authentication") {
    return refused(
      "authentication_failed",
      `BillDesk did not accept the credentials (${error.errorCode ?? httpStatus}).`,
    )
  }
  return unknownOutcome("unverifiable_answer", `BillDesk answered HTTP ${httpStatus} without a signed body.`)
}
