import { z } from "zod"

const transaction = z.object({ amount: z.string(), auth_status: z.string() })

const order = z.object({
  orderid: z.string(),
  bdorderid: z.string(),
  amount: z.string(),
  transactions: z.array(transaction),
  refunds: z.array(z.object({ refund_amount: z.string(), merc_refund_ref_no: z.string() })),
})

export type SandboxOrder = z.infer<typeof order>

const booked = z.object({ return: z.object({ fields: z.object({ transaction_response: z.string() }) }) })

/** The control API of the pretend BillDesk: its books, its shoppers and its faults. */
export class SandboxControl {
  readonly #url: string

  constructor(port: number) {
    this.#url = `http://127.0.0.1:${port}/sandbox`
  }

  async orders(): Promise<SandboxOrder[]> {
    return z.object({ orders: z.array(order) }).parse(await this.#ask("GET", "orders")).orders
  }

  /** @returns the signed message about the try, as the browser and the notification carry it */
  async book(key: string, members: Record<string, unknown>): Promise<string> {
    return tokenOf(await this.#ask("POST", `orders/${key}/transactions`, { notify: false, ...members }))
  }

  async payPending(key: string): Promise<string> {
    return tokenOf(await this.#ask("POST", `orders/${key}/settle-pending`, { notify: false }))
  }

  /** A message that says paid, with a flaw. */
  async forge(key: string, flaw: string): Promise<string> {
    return z.object({ token: z.string() }).parse(await this.#ask("POST", "forge", { orderid: key, flaw }))
      .token
  }

  /** The next `times` calls of a kind go wrong; `delay_ms` is for slow ones. */
  async plan(call: string, fault: { fault: string; times: number; delay_ms?: number }): Promise<void> {
    await this.#ask("POST", "faults", { call, ...fault })
  }

  async clearFaults(): Promise<void> {
    await this.#ask("DELETE", "faults")
  }

  async #ask(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.#url}/${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`The sandbox answered ${response.status}: ${await response.text()}`)
    return response.json()
  }
}

const tokenOf = (answer: unknown): string => booked.parse(answer).return.fields.transaction_response
