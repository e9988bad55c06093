import type { IncomingMessage, ServerResponse } from "node:http"

const MAX_BODY_BYTES = 2 * 1024 * 1024

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

export function sendJson(response: ServerResponse, status: number, body?: unknown): void {
  const headers = { "cache-control": "no-store", "x-content-type-options": "nosniff" }
  if (body === undefined) {
    response.writeHead(status, headers).end()
    return
  }
  response
    .writeHead(status, { ...headers, "content-type": "application/json;charset=UTF-8" })
    .end(JSON.stringify(body))
}

export function sendHtml(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, {
      "content-type": "text/html;charset=UTF-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    })
    .end(html)
}
