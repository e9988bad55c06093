import { createServer } from "node:http"

import { systemClock } from "medusa-integration-kit"
import type { Clock } from "medusa-integration-kit"

import { RecordStore } from "./record-store"
import { refusal } from "./refusal"
import { sendJson } from "./http-body"
import { SandboxDesk } from "./sandbox-desk"
import { SANDBOX_CREDENTIALS } from "./token-desk"
import type { SandboxCredentials } from "./token-desk"

export interface ZohoSandboxOptions {
  /** 0, the default, lets the system choose. */
  readonly port?: number
  /** 127.0.0.1 by default. */
  readonly host?: string
  /** Keeps the records over restarts. */
  readonly stateFile?: string
  readonly credentials?: SandboxCredentials
  readonly clock?: Clock
}

export interface ZohoSandbox {
  /** Base URL: accounts server and API host in one. */
  readonly url: string
  close(): Promise<void>
}

/** A pretend Zoho over HTTP: strict, with real tokens, real uniqueness and faults on demand. */
export async function startZohoSandbox(options: ZohoSandboxOptions = {}): Promise<ZohoSandbox> {
  const host = options.host ?? "127.0.0.1"
  const clock = options.clock ?? systemClock
  const desk = new SandboxDesk(
    new RecordStore(options.stateFile),
    options.credentials ?? SANDBOX_CREDENTIALS,
    clock,
  )
  const server = createServer((request, response) => {
    desk.answer(request, response).catch(() => {
      if (!response.headersSent) sendJson(response, 500, refusal("INTERNAL_ERROR", "internal error"))
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
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
