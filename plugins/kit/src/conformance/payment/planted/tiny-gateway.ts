import type { Minor } from "../../minor"
import type { GatewayOrder } from "../payment-abilities"

export interface Try {
  status: string
  readonly amount: Minor
  readonly currency: string
}

interface Order {
  readonly key: string
  readonly amount: Minor
  readonly tries: Try[]
  readonly refunds: { reference: string; amount: Minor }[]
}

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** A gateway of three calls, in memory: open, query, refund. */
export class TinyGateway {
  readonly #orders = new Map<string, Order>()
  lose: "open" | "refund" | undefined
  dead = false
  waitMs = 0
  slowMs = 0

  async open(key: string, amount: Minor): Promise<void> {
    await this.#reach()
    this.#orders.set(key, { key, amount, tries: [], refunds: [] })
    this.#lose("open")
  }

  async query(key: string): Promise<Try | undefined> {
    await this.#reach()
    const tries = this.#order(key).tries
    return tries.find((one) => one.status === "PAID") ?? tries.at(-1)
  }

  /** The same reference is taken once. */
  async refund(key: string, reference: string, amount: Minor): Promise<void> {
    await this.#reach()
    const { refunds } = this.#order(key)
    if (!refunds.some((refund) => refund.reference === reference)) refunds.push({ reference, amount })
    if (this.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, this.slowMs))
    this.#lose("refund")
  }

  /** Somebody tries to pay on the gateway's own page. */
  book(key: string, made: Partial<Try> & { status: string }): void {
    const order = this.#order(key)
    order.tries.push({ amount: order.amount, currency: "INR", ...made })
  }

  payPending(key: string): void {
    for (const one of this.#order(key).tries) if (one.status === "PENDING") one.status = "PAID"
  }

  orderOf(key: string): GatewayOrder {
    const { amount, tries, refunds } = this.#order(key)
    const captured = tries.filter((one) => one.status === "PAID").reduce((sum, one) => sum + one.amount, 0)
    return { key, amount, captured, refunds: refunds.map((refund) => ({ ...refund })) }
  }

  #order(key: string): Order {
    const order = this.#orders.get(key)
    if (!order) throw new Error("The gateway has no such order.")
    return order
  }

  async #reach(): Promise<void> {
    await tick()
    if (!this.dead) return
    if (this.waitMs > 0) await new Promise((resolve) => setTimeout(resolve, this.waitMs))
    throw new Error("The gateway does not answer.")
  }

  #lose(call: "open" | "refund"): void {
    if (this.lose !== call) return
    this.lose = undefined
    throw new Error("The answer was lost.")
  }
}
