/** What one HTTP exchange can come to, before anybody interprets it. */
export type HttpAnswer =
  | { readonly kind: "answered"; readonly status: number; readonly headers: Headers; readonly body: string }
  /** The request certainly did not reach the other side: nothing was done there. */
  | { readonly kind: "not_sent"; readonly code: string; readonly cause: unknown }
  /** It may have reached the other side; the answer did not reach us whole. */
  | {
      readonly kind: "no_answer"
      readonly code: "timeout" | "connection_lost" | "answer_too_large"
      readonly cause?: unknown
    }

export interface HttpRequest {
  readonly method: "GET" | "POST" | "PUT" | "DELETE"
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** Milliseconds for the whole exchange, the body of the answer included. */
  readonly timeoutMs: number
  /** The answer's body may have at most this many bytes; beyond it the exchange counts as unanswered. */
  readonly maxAnswerBytes: number
}

/** The wire, handed in. Never follows a redirect and never sends twice. */
export type HttpCall = (request: HttpRequest) => Promise<HttpAnswer>

const CERTAINLY_NOT_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
])

/** One HTTP exchange with Node's own fetch: a hard time limit, a bounded answer, no redirects, no repetition. */
export const httpCall: HttpCall = async (request) => {
  const signal = AbortSignal.timeout(request.timeoutMs)
  try {
    const response = await fetch(request.url, {
      method: request.method,
      redirect: "manual",
      signal,
      ...(request.headers ? { headers: request.headers } : {}),
      ...(request.body === undefined ? {} : { body: request.body }),
    })
    const body = await readBounded(response, request.maxAnswerBytes)
    if (body === undefined) return { kind: "no_answer", code: "answer_too_large" }
    return { kind: "answered", status: response.status, headers: response.headers, body }
  } catch (cause) {
    if (signal.aborted) return { kind: "no_answer", code: "timeout", cause }
    const code = systemErrorCode(cause)
    return code !== undefined && CERTAINLY_NOT_SENT.has(code)
      ? { kind: "not_sent", code, cause }
      : { kind: "no_answer", code: "connection_lost", cause }
  }
}

async function readBounded(response: Response, maxBytes: number): Promise<string | undefined> {
  if (!response.body) return ""
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

/** fetch wraps the system's error once or more; a dual-stack refusal carries an AggregateError. */
function systemErrorCode(error: unknown, depth = 0): string | undefined {
  if (depth > 5 || typeof error !== "object" || error === null) return undefined
  if ("code" in error && typeof error.code === "string") return error.code
  return "cause" in error ? systemErrorCode(error.cause, depth + 1) : undefined
}
