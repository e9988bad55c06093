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
