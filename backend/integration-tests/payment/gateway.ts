import {
  demoCredentials,
  demoLegacyCredentials,
  startBillDeskSandbox,
  type BillDeskSandbox,
} from "medusa-payment-billdesk/sandbox"
import { z } from "zod"

const orders = z.object({
  orders: z.array(z.object({ orderid: z.string() })),
})

const booked = z.object({
  transaction: z.record(z.string(), z.unknown()),
  return: z.object({ fields: z.record(z.string(), z.string()) }),
})

const described = z.object({
  refunds: z.array(
    z.object({ refund_amount: z.string(), merc_refund_ref_no: z.string(), refund_status: z.string() }),
  ),
})

const forged = z.object({ token: z.string() })
const forgedMessage = z.object({ msg: z.string() })

/** The pretend BillDesk of a suite, steered over its own HTTP control API. */
export class Gateway {
  readonly #sandbox: BillDeskSandbox

  private constructor(sandbox: BillDeskSandbox) {
    this.#sandbox = sandbox
  }

  /** On the port that the suite's configuration names. */
  static async open(port: number): Promise<Gateway> {
    const merchants = [{ credentials: demoCredentials.hmac }, { credentials: demoCredentials.symmetric }]
    const legacyMerchants = [{ credentials: demoLegacyCredentials }]
    return new Gateway(await startBillDeskSandbox({ port, merchants, legacyMerchants }))
  }

  async close(): Promise<void> {
    await this.#sandbox.close()
  }

  async orderIds(): Promise<string[]> {
    return orders.parse(await this.#get("/sandbox/orders")).orders.map((order) => order.orderid)
  }

  /** What was given back of an order, as the gateway's own books tell it. */
  async refundsOf(orderId: string): Promise<z.infer<typeof described>["refunds"]> {
    return described.parse(await this.#get(`/sandbox/orders/${orderId}`)).refunds
  }

  /**
   * Somebody pays, fails or leaves an order pending on the hosted page.
   *
   * @returns the signed token that the browser brings back
   */
  async book(orderId: string, members: Record<string, unknown> = {}): Promise<string> {
    return (await this.bookForm(orderId, members))["transaction_response"] ?? ""
  }

  /** The same, for an order of either protocol. @returns the whole form that the browser brings back */
  async bookForm(orderId: string, members: Record<string, unknown> = {}): Promise<Record<string, string>> {
    const answer = await this.#post(`/sandbox/orders/${orderId}/transactions`, { notify: false, ...members })
    return booked.parse(answer).return.fields
  }

  /** Somebody pays, and the bank has not decided yet. @returns BillDesk's id of the transaction */
  async bookUndecided(orderId: string): Promise<string> {
    const answer = await this.#post(`/sandbox/orders/${orderId}/transactions`, {
      notify: false,
      auth_status: "0002",
    })
    return z.object({ transaction: z.object({ transactionid: z.string() }) }).parse(answer).transaction
      .transactionid
  }

  /** The bank decides what it had left undecided. */
  async decide(orderId: string, authStatus = "0300"): Promise<void> {
    await this.#post(`/sandbox/orders/${orderId}/settle-pending`, { auth_status: authStatus })
  }

  /** A browser opens the payment page. @returns the page's status */
  async openPage({ action, fields }: { action: string; fields: Record<string, string> }): Promise<number> {
    return (await fetch(action, { method: "POST", body: new URLSearchParams(fields) })).status
  }

  /** A success of the pipe generation that BillDesk never sent, false in the way asked for. */
  async forgeLegacy(orderId: string, flaw: string): Promise<string> {
    return forgedMessage.parse(await this.#post("/sandbox/legacy/forge", { orderid: orderId, flaw })).msg
  }

  /** The next call of the pipe generation of this kind goes wrong. */
  async planLegacy(call: "query" | "refund", fault: string): Promise<void> {
    await this.#post("/sandbox/legacy/faults", { call, fault })
  }

  /** A success that BillDesk never sent, false in the way asked for. */
  async forge(orderId: string, flaw: string, members: Record<string, unknown> = {}): Promise<string> {
    return forged.parse(await this.#post("/sandbox/forge", { orderid: orderId, flaw, members })).token
  }

  /** From now on what a scenario decides goes as it says. */
  async follow(name: string): Promise<void> {
    await this.#post("/sandbox/scenarios", { name })
  }

  /** No scenario is on any more. */
  async calm(): Promise<void> {
    await fetch(`${this.#sandbox.url}/sandbox/scenarios`, { method: "DELETE" })
  }

  /** BillDesk decides a refund that was pending. */
  async settleRefund(reference: string, status: "accepted" | "failed"): Promise<void> {
    await this.#post(`/sandbox/refunds/${reference}/settle`, { status })
  }

  /** The next `times` calls of a kind go wrong. */
  async plan(call: string, fault: string, times = 1): Promise<void> {
    await this.#post("/sandbox/faults", { call, fault, times })
  }

  async #get(path: string): Promise<unknown> {
    return (await fetch(`${this.#sandbox.url}${path}`)).json()
  }

  async #post(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${this.#sandbox.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    })
    if (!response.ok)
      throw new Error(`The sandbox answered ${response.status} to ${path}: ${await response.text()}`)
    return response.json()
  }
}
