import type { HttpCall, HttpRequest } from "./http-exchange"

/** What any fetch gives: Node's own, or that of a library. */
interface FetchedAnswer {
  readonly status: number
  readonly headers: Iterable<[string, string]>
  readonly body: AsyncIterable<Uint8Array> | null
}

/** Sends one request and comes back with the head of its answer. Follows no redirect, repeats nothing. */
export type SendRequest = (request: HttpRequest, signal: AbortSignal) => Promise<FetchedAnswer>

const CERTAINLY_NOT_SENT = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
])

/** A connection that failed before the request was put on it: whatever the reason, nothing was sent. */
export class NotSentError extends Error {
  constructor(
    readonly code: string,
    options: { readonly cause: unknown },
  ) {
    super(`Nothing was sent (${code}).`, options)
    this.name = "NotSentError"
  }
}

/** Puts the guarantees of an {@link HttpCall} around a way of sending. */
export const httpCallOver =
  (send: SendRequest): HttpCall =>
  async (request) => {
    const signal = AbortSignal.timeout(request.timeoutMs)
    try {
      const response = await send(request, signal)
      const body = await readBounded(response.body, request.maxAnswerBytes)
      if (body === undefined) return { kind: "no_answer", code: "answer_too_large" }
      return { kind: "answered", status: response.status, headers: new Headers([...response.headers]), body }
    } catch (cause) {
      if (signal.aborted) return { kind: "no_answer", code: "timeout", cause }
      const reason = findReason(cause)
      return reason?.notSent
        ? { kind: "not_sent", code: reason.code, cause }
        : { kind: "no_answer", code: "connection_lost", cause }
    }
  }

async function readBounded(
  body: AsyncIterable<Uint8Array> | null,
  maxBytes: number,
): Promise<string | undefined> {
  if (!body) return ""
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > maxBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

/** @returns the code by which the system, or undici, names what went wrong; undefined where there is none. */
export const systemErrorCode = (error: unknown): string | undefined => findReason(error)?.code

/** fetch wraps the system's error once or more; a dual-stack refusal carries an AggregateError. */
function findReason(error: unknown, depth = 0): { code: string; notSent: boolean } | undefined {
  if (depth > 5 || typeof error !== "object" || error === null) return undefined
  if (error instanceof NotSentError) return { code: error.code, notSent: true }
  if ("code" in error && typeof error.code === "string") {
    return { code: error.code, notSent: CERTAINLY_NOT_SENT.has(error.code) }
  }
  return "cause" in error ? findReason(error.cause, depth + 1) : undefined
}
