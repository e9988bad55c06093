import { z } from "zod"
import { ask } from "./ask.ts"
import type { FaultProxy } from "./fault-proxy.ts"
import { type CrmRecord, readZohoBooks } from "./zoho-books.ts"

const board = z.object({
  scenarios: z.array(z.object({ name: z.string(), active: z.array(z.object({ struck: z.number() })) })),
})
const callLog = z.object({ calls: z.array(z.object({ method: z.string(), path: z.string() })) })
const credits = z.object({ used: z.number() })
const grant = z.object({ code: z.string() })

/** The strings behind the pretend Zoho, and the wire to it. */
export class Zoho {
  private readonly deleted = new Set<string>()

  constructor(
    readonly url: string,
    readonly wire: FaultProxy,
  ) {}

  /** Orders whose record a person in the office has deleted. */
  get deletedByHand(): readonly string[] {
    return [...this.deleted]
  }

  /** Every record of an order. */
  books(): Promise<CrmRecord[]> {
    return readZohoBooks(this.url)
  }

  async recordsOf(orderId: string): Promise<CrmRecord[]> {
    return (await this.books()).filter((record) => record.orderId === orderId)
  }

  /** From now on, until it is ended; the sandbox lists them at `/sandbox/scenarios`. */
  async begin(name: string, params: object = {}): Promise<void> {
    await this.send("POST", "scenarios", { name, ...params })
  }

  async end(name: string): Promise<void> {
    await this.send("DELETE", `scenarios/${name}`)
  }

  /** How often a scenario that is on has struck. */
  async struck(name: string): Promise<number> {
    const { scenarios } = board.parse(await this.send("GET", "scenarios"))
    return scenarios
      .filter((scenario) => scenario.name === name)
      .flatMap(({ active }) => active)
      .reduce((sum, { struck }) => sum + struck, 0)
  }

  async editByHand(orderId: string, values: Record<string, string>): Promise<void> {
    await this.begin("record-edited", { key: orderId, values })
  }

  async deleteByHand(orderId: string): Promise<void> {
    await this.begin("record-deleted", { key: orderId })
    this.deleted.add(orderId)
  }

  /** What a person gets who presses Generate Code of a self client. */
  async grantCode(scopes: readonly string[]): Promise<string> {
    return grant.parse(await this.send("POST", "grant-code", { scope: scopes.join(",") })).code
  }

  /** Its own clock: tokens age, limits are forgotten. */
  async letTimePass(minutes: number): Promise<void> {
    await this.send("POST", "clock", { advance_ms: Math.round(minutes * 60_000) })
  }

  /** The latest thousand calls, as `POST /crm/v8/…`. */
  async calls(): Promise<string[]> {
    return callLog.parse(await this.send("GET", "calls")).calls.map(({ method, path }) => `${method} ${path}`)
  }

  async creditsUsed(): Promise<number> {
    return credits.parse(await this.send("GET", "credits")).used
  }

  async heal(): Promise<void> {
    await this.wire.set({ kind: "pass" })
    await this.send("DELETE", "faults")
    await this.send("DELETE", "scenarios")
  }

  private async send(method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<unknown> {
    const answer = await ask({
      ...{ method, url: `${this.url}/sandbox/${path}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (answer.status !== 200)
      throw new Error(`The pretend Zoho answered ${String(answer.status)} to ${path}: ${answer.text}`)
    return JSON.parse(answer.text)
  }
}
