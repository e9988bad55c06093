import { accepted, unknownOutcome } from "medusa-integration-kit"
import type { HttpAnswer, HttpCall } from "medusa-integration-kit"

import { parseJson, readRequestRefusal } from "./answers"
import type { AnswerElement } from "./answers"
import { zohoRefused } from "./outcome"
import type { ZohoOutcome, ZohoRefused } from "./outcome"
import type { TokenManager } from "./token-manager"
import type { UsageMeter } from "./usage-meter"
import { verdictOf } from "./verdict"

/** Nothing here needs more than v6; v8 is the newest with the same shapes. */
const API_VERSION = "v8"
const MAX_ANSWER_BYTES = 4 * 1024 * 1024

export interface ZohoRequest {
  readonly method: "GET" | "POST" | "PUT"
  /** After `/crm/v8/`, encoded. */
  readonly path: string
  readonly body?: unknown
}

/** An answer that Zoho gave to a well-authenticated request: JSON, or nothing for 204. */
export interface ZohoAnswer {
  readonly status: number
  readonly json: unknown
}

/**
 * The one place that speaks to Zoho's API: the token, one renewal when Zoho refuses it, the time limit, and the
 * sorting of what came back into the three answers. It never repeats a request for any other reason.
 */
export class ZohoClient {
  constructor(
    private readonly tokens: TokenManager,
    private readonly wire: HttpCall,
    private readonly calls: { readonly timeoutMs: number; readonly meter?: UsageMeter },
  ) {}

  async call(request: ZohoRequest): Promise<ZohoOutcome<ZohoAnswer>> {
    const first = await this.tokens.token()
    if (first.kind !== "accepted") return first
    const answer = await this.exchange(request, first.value)
    if (!isInvalidToken(answer)) return sort(answer)

    // INVALID_TOKEN: nothing was done, so sending again is safe. It also means a wrong data centre or environment.
    const second = await this.tokens.token(first.value.accessToken)
    if (second.kind !== "accepted") return second
    const repeated = await this.exchange(request, second.value)
    if (!isInvalidToken(repeated)) return sort(repeated)
    return zohoRefused({
      verdict: "connection",
      code: "INVALID_TOKEN",
      message: "Zoho refuses a fresh access token.",
    })
  }

  private async exchange(
    request: ZohoRequest,
    token: { readonly apiBase: string; readonly accessToken: { reveal(): string } },
  ): Promise<HttpAnswer> {
    const answer = await this.wire({
      method: request.method,
      url: `${token.apiBase}/crm/${API_VERSION}/${request.path}`,
      headers: {
        authorization: `Zoho-oauthtoken ${token.accessToken.reveal()}`,
        ...(request.body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      timeoutMs: this.calls.timeoutMs,
      maxAnswerBytes: MAX_ANSWER_BYTES,
    })
    this.calls.meter?.note(answer)
    return answer
  }
}

function isInvalidToken(answer: HttpAnswer): boolean {
  if (answer.kind !== "answered" || answer.status !== 401) return false
  return readRequestRefusal(parseJson(answer.body))?.code === "INVALID_TOKEN"
}

function sort(answer: HttpAnswer): ZohoOutcome<ZohoAnswer> {
  if (answer.kind === "not_sent")
    return zohoRefused({ verdict: "outage", code: answer.code, message: "Zoho cannot be reached." })
  if (answer.kind === "no_answer") return unknownOutcome(answer.code, "Zoho's answer did not arrive.")
  const { status } = answer
  if (status === 204) return accepted({ status, json: undefined })

  const json = parseJson(answer.body)
  if (status === 429) {
    return zohoRefused({
      verdict: "throttled",
      code: codeOf(json) ?? "http_429",
      message: "Zoho asks for fewer calls.",
      waitSeconds: retryAfterSeconds(answer.headers),
    })
  }
  // A server error says nothing about whether the write was carried out before it.
  if (status >= 500)
    return unknownOutcome(codeOf(json) ?? `http_${status}`, "Zoho reports an error of its own.")
  if (json === undefined) {
    return status < 300
      ? unknownOutcome("unreadable_answer", "Zoho's answer is not JSON.")
      : zohoRefused({
          verdict: "outage",
          code: `http_${status}`,
          message: "Something between here and Zoho answered in its place.",
        })
  }
  return accepted({ status, json })
}

function codeOf(json: unknown): string | undefined {
  return readRequestRefusal(json)?.code
}

/** Not documented for CRM; honoured when it is a number of seconds. */
function retryAfterSeconds(headers: Headers): number | undefined {
  const seconds = Number(headers.get("retry-after") ?? "")
  return Number.isInteger(seconds) && seconds > 0 ? seconds : undefined
}

/** A refused element of `data[]`, or a refused request, as a refusal with its verdict. */
export function refusalFrom(element: AnswerElement, status: number): ZohoRefused {
  const { details } = element
  const verdict =
    element.code === "DEPENDENT_SERVICE_ERROR" && details.dependency_error === "NO_PERMISSION"
      ? "connection"
      : verdictOf(element.code, status)
  const parts = [
    element.message,
    details.api_name && `field ${details.api_name}`,
    details.json_path && `at ${details.json_path}`,
    details.expected_data_type && `expected ${details.expected_data_type}`,
    details.maximum_length && `at most ${details.maximum_length} characters`,
  ].filter(Boolean)
  return zohoRefused({
    verdict,
    code: element.code,
    message: parts.join("; "),
    field: details.api_name,
    path: details.json_path,
    maximumLength: details.maximum_length,
    expectedKind: details.expected_data_type,
    recordId: details.duplicate_record?.id ?? details.id,
  })
}
