import { randomBytes } from "node:crypto"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"

import { httpCall, paise, type Clock, type Outcome } from "medusa-integration-kit"
import {
  createBillDeskClient,
  gatewayOrderId,
  type BillDeskClient,
  type BillDeskCredentials,
  type CreateOrderRequest,
} from "../protocol"
import { demoCredentials } from "./demo-merchants"
import type { BillDeskSandboxOptions } from "./options"
import { startBillDeskSandbox, type BillDeskSandbox } from "./start-sandbox"

export const bothModes = [demoCredentials.hmac, demoCredentials.symmetric]

const endings: (() => Promise<void>)[] = []

/** Ends what a test has started; to be called after each. */
export async function clearStage(): Promise<void> {
  await Promise.all(endings.splice(0).map((end) => end()))
}

/** A clock that stands still until it is moved. */
export class HandClock {
  #at = new Date("2026-11-21T06:30:00Z").getTime()
  readonly now: Clock = () => new Date(this.#at)
  forwardMinutes(minutes: number): void {
    this.#at += minutes * 60_000
  }
}

export interface Stage {
  readonly sandbox: BillDeskSandbox
  readonly client: BillDeskClient
  readonly clock: HandClock
  /** Asks the control API. @returns the status and the JSON. */
  readonly control: (
    method: string,
    path: string,
    body?: unknown,
  ) => Promise<{ status: number; json: unknown }>
}

/** A sandbox and a client of it, both ended with the test. */
export async function setStage(
  credentials: BillDeskCredentials = demoCredentials.hmac,
  options: Partial<BillDeskSandboxOptions> & { readonly timeoutMs?: number } = {},
): Promise<Stage> {
  const clock = new HandClock()
  const sandbox = await startBillDeskSandbox({ merchants: [{ credentials }], clock: clock.now, ...options })
  endings.push(() => sandbox.close())
  const client = createBillDeskClient({
    credentials,
    apiBaseUrl: sandbox.url,
    call: httpCall,
    clock: clock.now,
    random: randomBytes,
    timeoutMs: options.timeoutMs ?? 3000,
  })
  const control: Stage["control"] = async (method, path, body) => {
    const response = await fetch(`${sandbox.url}/sandbox/${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    })
    const json: unknown = await response.json()
    return { status: response.status, json }
  }
  return { sandbox, client, clock, control }
}

let counter = 0

/** An order nobody has asked for before. */
export const order = (change: Partial<CreateOrderRequest> = {}): CreateOrderRequest => ({
  orderId: gatewayOrderId(`ORDER${String((counter += 1)).padStart(10, "0")}`),
  amount: paise(149_900),
  orderedAt: new Date("2026-11-21T06:30:00Z"),
  returnUrl: "http://127.0.0.1:9000/payments/billdesk/return",
  additionalInfo: ["ORDER1", "web", "retail"],
  device: { ip: "203.0.113.7", userAgent: "Mozilla/5.0" },
  ...change,
})

/** The value of an outcome that has to be accepted. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.kind !== "accepted") throw new Error(`${outcome.kind}: ${outcome.code} ${outcome.message}`)
  return outcome.value
}

export interface Received {
  readonly contentType: string | undefined
  readonly body: string
}

/** A merchant's webhook on loopback. */
export async function startWebhook(
  answer: (received: Received, count: number) => number = () => 200,
): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = []
  const url = await serve((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk))
    incoming.on("end", () => {
      const message = {
        contentType: incoming.headers["content-type"],
        body: Buffer.concat(chunks).toString(),
      }
      received.push(message)
      outgoing.writeHead(answer(message, received.length)).end()
    })
  })
  return { url: `${url}/webhooks/payments/billdesk`, received }
}

/** Listens on loopback until the test ends. */
export function serve(
  answer: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
): Promise<string> {
  const server: Server = createServer(answer)
  endings.push(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  )
  return new Promise((resolve, reject) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      if (address === null || typeof address === "string") reject(new Error("no port"))
      else resolve(`http://127.0.0.1:${address.port}`)
    })
  })
}

/** Waits for something that happens in the background; long, because the machine may be busy. */
export async function eventually(holds: () => boolean | Promise<boolean>, seconds = 10): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (Date.now() < end) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error(`It did not happen within ${seconds} seconds.`)
}
