import type { IncomingMessage, ServerResponse } from "node:http"

import type { SandboxReply } from "./sandbox-reply"

const MAX_BODY_BYTES = 2 * 1024 * 1024

const ALWAYS = { "cache-control": "no-store", "x-content-type-options": "nosniff" }
const PAGE = {
  "content-type": "text/html;charset=UTF-8",
  "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
}

/** The body as text; undefined when it is too large. */
export async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > MAX_BODY_BYTES) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

/** Sends a whole answer. */
export function send(response: ServerResponse, reply: SandboxReply): void {
  const headers = { ...ALWAYS, ...reply.headers }
  if (reply.html) {
    response.writeHead(reply.status, { ...headers, ...PAGE }).end(reply.html.markup)
  } else if (reply.location !== undefined) {
    response.writeHead(reply.status, { ...headers, location: reply.location }).end()
  } else if (reply.body === undefined) {
    response.writeHead(reply.status, headers).end()
  } else {
    response
      .writeHead(reply.status, { ...headers, "content-type": "application/json;charset=UTF-8" })
      .end(JSON.stringify(reply.body))
  }
}
