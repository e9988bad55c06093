import { z } from "zod"
import { ask } from "./ask.ts"
import type { GatewayOrder } from "./gateway-books.ts"
import { readGatewayBooks } from "./gateway-books.ts"

export interface Booking {
  auth_status?: string
  amount?: string
  currency?: string
  mercid?: string
  /** Whether the sandbox posts the webhook by itself. */
  notify?: boolean
}

/** What the shopper's browser brings back. */
export type ReturnFields = Record<string, string>

const withReturn = z.object({ return: z.object({ fields: z.record(z.string(), z.string()) }) })
const forged = z.object({ token: z.string(), result: z.string().optional() })
const delivered = z.object({ results: z.array(z.string()) })
const planned = z.object({ faults: z.array(z.looseObject({ call: z.string() })) })

/** The strings behind the pretend BillDesk: what shoppers do on its page, and what goes wrong in it. */
export class Gateway {
  constructor(readonly url: string) {}

  /** Everything it has booked. */
  async books(): Promise<GatewayOrder[]> {
    return readGatewayBooks(this.url)
  }

  /** Somebody pays (or fails, or leaves it pending). @returns the form that the browser brings back */
  async book(orderId: string, booking: Booking = {}): Promise<ReturnFields> {
    const body = { notify: false, ...booking }
    return withReturn.parse(await this.post(`/sandbox/orders/${orderId}/transactions`, body)).return.fields
  }

  async settlePending(orderId: string, status: string): Promise<ReturnFields> {
    const body = { auth_status: status, notify: false }
    return withReturn.parse(await this.post(`/sandbox/orders/${orderId}/settle-pending`, body)).return.fields
  }

  async expire(orderId: string): Promise<void> {
    await this.post(`/sandbox/orders/${orderId}/expire`, {})
  }

  /** Posts the webhook of the deciding transaction now. @returns the statuses it was answered with */
  async notify(orderId: string, times = 1): Promise<string[]> {
    return delivered.parse(await this.post("/sandbox/notify", { orderid: orderId, times })).results
  }

  /** A message about a success that has the flaw asked for; `none` is rightly signed. */
  async forge(orderId: string, flaw: string, members: Record<string, unknown> = {}): Promise<string> {
    return forged.parse(await this.post("/sandbox/forge", { orderid: orderId, flaw, members })).token
  }

  /** The next `times` calls of a kind go wrong inside the gateway. */
  async plan(call: string, fault: string, more: { times?: number; delay_ms?: number } = {}): Promise<void> {
    await this.post("/sandbox/faults", { call, fault, ...more })
  }

  async heal(): Promise<void> {
    await ask({ method: "DELETE", url: `${this.url}/sandbox/faults` })
    await ask({ method: "DELETE", url: `${this.url}/sandbox/scenarios` })
  }

  /** True while a planned fault of a call still waits for somebody to meet it. */
  async isPlanned(call: string): Promise<boolean> {
    const answer = await ask({ method: "GET", url: `${this.url}/sandbox/faults` })
    return planned.parse(JSON.parse(answer.text)).faults.some((fault) => fault.call === call)
  }

  /** From now on everything of a kind goes as the scenario says; the sandbox lists them at `/sandbox/scenarios`. */
  async follow(scenario: string): Promise<void> {
    await this.post("/sandbox/scenarios", { name: scenario })
  }

  /** A pending refund comes to its end. */
  async settleRefund(reference: string, status: "accepted" | "failed"): Promise<void> {
    await this.post(`/sandbox/refunds/${reference}/settle`, { status })
  }

  private async post(path: string, body: unknown): Promise<unknown> {
    const answer = await ask({
      method: "POST",
      url: `${this.url}${path}`,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    })
    if (answer.status !== 200)
      throw new Error(`The sandbox answered ${String(answer.status)} to ${path}: ${answer.text}`)
    return JSON.parse(answer.text)
  }
}
