import { z } from "@medusajs/framework/zod"

import { startZohoSandbox } from "../src/sandbox"
import type { ZohoSandbox, ZohoSandboxOptions } from "../src/sandbox"

const line = z.looseObject({ Quantity: z.number(), Product_Name: z.object({ name: z.string() }) })
const record = z.looseObject({ id: z.string(), Ordered_Items: z.array(line).optional() })
const records = z.object({ records: z.array(record) })
const call = z.object({
  method: z.string(),
  path: z.string(),
  /** ISO 8601, by Zoho's clock. */
  at: z.string(),
  status: z.number().optional(),
  code: z.string().optional(),
})
const calls = z.object({ calls: z.array(call) })
type ZohoCallView = z.output<typeof call>
export type ZohoRecordView = z.output<typeof record>

/** The pretend Zoho beside a store, and the strings behind its stage. */
export class SandboxStage {
  #sandbox: ZohoSandbox | undefined

  constructor(
    readonly url: string,
    private readonly options: ZohoSandboxOptions = {},
  ) {}

  async open(): Promise<void> {
    this.#sandbox = await startZohoSandbox({ ...this.options, port: Number(new URL(this.url).port) })
  }

  async close(): Promise<void> {
    await this.#sandbox?.close()
    this.#sandbox = undefined
  }

  async records(module: string): Promise<readonly ZohoRecordView[]> {
    return records.parse(await this.#ask("GET", `records/${module}`)).records
  }

  async record(module: string, orderId: string): Promise<ZohoRecordView> {
    const found = (await this.records(module)).filter((one) => one["Store_Order_ID"] === orderId)
    if (found.length !== 1 || !found[0])
      throw new Error(`${orderId} has ${found.length} records in ${module}.`)
    return found[0]
  }

  async calls(): Promise<readonly ZohoCallView[]> {
    return calls.parse(await this.#ask("GET", "calls")).calls
  }

  /** What Zoho's clock says: ISO 8601. */
  async now(): Promise<string> {
    return z.object({ now: z.string() }).parse(await this.#ask("GET", "clock")).now
  }

  /** What a person gets who presses "Generate Code" in Zoho's API console. */
  async grantCode(scope: string): Promise<string> {
    return z.object({ code: z.string() }).parse(await this.#ask("POST", "grant-code", { scope })).code
  }

  async begin(name: string, params: object = {}): Promise<void> {
    await this.#ask("POST", "scenarios", { name, ...params })
  }

  async end(name?: string): Promise<void> {
    await this.#ask("DELETE", name === undefined ? "scenarios" : `scenarios/${name}`)
  }

  async fault(fault: object): Promise<void> {
    await this.#ask("POST", "faults", fault)
  }

  async endFaults(): Promise<void> {
    await this.#ask("DELETE", "faults")
  }

  async credits(order: object): Promise<Record<string, unknown>> {
    return z.looseObject({}).parse(await this.#ask("POST", "credits", order))
  }

  /** An empty organisation without faults. */
  async clear(): Promise<void> {
    await this.endFaults()
    await this.end()
    await this.#ask("DELETE", "records")
    // Every test begins without a token, and Zoho gives ten in ten minutes.
    await this.#ask("POST", "clock", { advance_ms: 11 * 60_000 })
  }

  async #ask(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.url}/sandbox/${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === "" ? undefined : JSON.parse(text)
  }
}
