import { readFileSync } from "node:fs"
import type { IncomingHttpHeaders } from "node:http"
import { request } from "node:https"
import { join } from "node:path"

export interface SecureAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** Where Caddy keeps the authority that it makes for names of this machine. */
const AUTHORITY = "caddy/pki/authorities/local/root.crt"

/**
 * One exchange over TLS, on a connection of its own, trusting the proxy's own authority and no other.
 *
 * @throws when the certificate is not the authority's, or no whole answer comes within 30 s
 */
export function askSecurely(
  dataDir: string,
  url: string,
  {
    method = "GET",
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<SecureAnswer> {
  const ca = readFileSync(join(dataDir, AUTHORITY))
  return new Promise((settle, fail) => {
    const asking = request(url, { method, headers, ca, agent: false, timeout: 30_000 }, (answer) => {
      const chunks: Buffer[] = []
      answer.on("data", (chunk: Buffer) => chunks.push(chunk))
      answer.on("error", fail)
      answer.on("end", () => {
        settle({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(chunks).toString("utf8"),
        })
      })
    })
    asking.on("timeout", () => asking.destroy(new Error("no answer within 30 s")))
    asking.on("error", fail)
    asking.end(body)
  })
}
