import { createServer } from "node:http"

import { send } from "./http-body"
import { refusal } from "./refusal"
import { SandboxDesk } from "./sandbox-desk"
import type { ZohoSandboxOptions } from "./sandbox-options"

export interface ZohoSandbox {
  /** Base URL: accounts server and API host in one. */
  readonly url: string
  /** Ends it; the state file is complete when this comes back. */
  close(): Promise<void>
}

/** A pretend Zoho over HTTP: strict, with real tokens, real uniqueness, scenarios and faults on demand. */
export async function startZohoSandbox(options: ZohoSandboxOptions = {}): Promise<ZohoSandbox> {
  const host = options.host ?? "127.0.0.1"
  const desk = new SandboxDesk(options)
  const server = createServer((request, response) => {
    desk.answer(request, response).catch(() => {
      if (!response.headersSent) {
        send(response, { status: 500, body: refusal("INTERNAL_ERROR", "internal error") })
      }
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject)
    server.listen(options.port ?? 0, host, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("The sandbox has no port.")
  const url = `http://${host}:${address.port}`
  desk.url = url
  return {
    url,
    close: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
      await desk.flush()
    },
  }
}
