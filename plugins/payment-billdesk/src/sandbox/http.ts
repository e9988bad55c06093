import type { IncomingMessage, ServerResponse } from "node:http"

/** What a handler answers: a whole reply, or one of two ways of giving none. */
export type Answer = Reply | { readonly kind: "hang" } | { readonly kind: "reset" }

export interface Reply {
  readonly kind: "reply"
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Milliseconds to wait before it is sent. */
  readonly delayMs?: number
}

export interface SandboxRequest {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingMessage["headers"]
  readonly body: string
}

const MAX_BODY_BYTES = 256 * 1024

/** @returns undefined when the body is larger than any message of this protocol. */
export async function readRequest(incoming: IncomingMessage): Promise<SandboxRequest | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > MAX_BODY_BYTES) return undefined
    chunks.push(chunk)
  }
  return {
    method: incoming.method ?? "GET",
    url: new URL(incoming.url ?? "/", "http://sandbox.invalid"),
    headers: incoming.headers,
    body: Buffer.concat(chunks).toString("utf8"),
  }
}

export const headerOf = (request: SandboxRequest, name: string): string | undefined => {
  const value = request.headers[name.toLowerCase()]
  return Array.isArray(value) ? value[0] : value
}

export const json = (status: number, value: unknown): Reply => ({
  kind: "reply",
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value, undefined, 2),
})

export const page = (status: number, body: string, nonce: string): Reply => ({
  kind: "reply",
  status,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    // No form-action: browsers apply it to the redirect after a post too, and the shop's addresses are the shop's.
    "content-security-policy": `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; frame-ancestors 'none'`,
  },
  body,
})

export const seeOther = (location: string): Reply => ({
  kind: "reply",
  status: 303,
  headers: { location },
  body: "",
})

export async function send(
  answer: Answer,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  if (answer.kind === "hang") return
  if (answer.kind === "reset") {
    incoming.socket.destroy()
    return
  }
  if (answer.delayMs) await new Promise((resolve) => setTimeout(resolve, answer.delayMs).unref())
  outgoing.writeHead(answer.status, answer.headers)
  outgoing.end(answer.body)
}
