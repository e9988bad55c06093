import type { Minor } from "../../minor"
import type { StoreStatus } from "../payment-abilities"
import type { Flaw } from "./flaws"
import { TinyGateway, type Try } from "./tiny-gateway"

export interface TinyPayment {
  readonly id: string
  readonly amount: Minor
  readonly keys: string[]
  openings: number
  watched: string | undefined
  status: StoreStatus
  over: boolean
  readonly captures: Minor[]
  readonly refunds: TinyRefund[]
}

/** An intent to give money back; `lost` when its answer was. */
export interface TinyRefund {
  readonly reference: string
  readonly amount: Minor
  state: "under way" | "lost" | "done"
}

export const KEY = "tiny-signing-key-4711"

const MEANINGS: ReadonlyMap<string, "paid" | "failed" | "open"> = new Map([
  ["PAID", "paid"],
  ["REFUSED", "failed"],
  ["PENDING", "open"],
])

/** A store with one way to pay, as it ought to be, and with one flaw if it is given one. */
export class TinyStore {
  readonly gateway = new TinyGateway()
  readonly payments = new Map<string, TinyPayment>()
  readonly log: string[] = []
  storingFails = false
  #queue: Promise<void> = Promise.resolve()

  constructor(private readonly flaw?: Flaw) {
    if (this.has("waits too long")) this.gateway.waitMs = 60
  }

  has(flaw: Flaw): boolean {
    return this.flaw === flaw
  }

  find(id: string): TinyPayment {
    const payment = this.payments.get(id)
    if (!payment) throw new Error("The store has no such payment.")
    return payment
  }

  prepare(amount: Minor): TinyPayment {
    const id = `pay_${this.payments.size + 1}`
    const payment: TinyPayment = {
      ...{ id, amount, keys: [], openings: 0, watched: undefined, status: "open", over: false },
      ...{ captures: [], refunds: [] },
    }
    this.payments.set(id, payment)
    return payment
  }

  /** Opens an order at the gateway unless one is open; `anew` opens another one in any case. */
  start(payment: TinyPayment, anew = false): Promise<void> {
    return this.#alone(async () => {
      if (payment.watched !== undefined && !anew && !this.has("opens an order at each start")) return
      payment.openings += 1
      const key = `${payment.id}_${payment.openings}`
      if (this.has("watches the order whose opening was lost")) payment.watched ??= key
      if (this.has("logs its key")) this.log.push(`opening ${key} with ${KEY}`)
      const asked = this.has("drops minor units") ? Math.floor(payment.amount / 100) * 100 : payment.amount
      try {
        await this.gateway.open(key, asked)
      } catch (error) {
        if (this.has("takes an outage for a decline")) payment.status = "failed"
        throw error
      }
      payment.keys.push(key)
      if (!this.has("watches the order whose opening was lost")) payment.watched = key
      payment.status = "open"
      if (this.has("takes a start for a payment")) this.#capture(payment, payment.amount)
    })
  }

  /** Asks the gateway about each order of a payment and books what it says. */
  async settle(payment: TinyPayment): Promise<void> {
    if (this.has("captures without a lock")) return this.#settle(payment)
    return this.#alone(() => this.#settle(payment))
  }

  /** Nobody paid in time. */
  giveUp(payment: TinyPayment): void {
    payment.status = "failed"
    payment.over = this.has("forgets what it gave up")
  }

  /** Books a word about a payment, wherever it comes from. */
  decide(payment: TinyPayment, word: Try): void {
    const meaning = this.#meaningOf(word.status)
    if (meaning === "paid") return this.#money(payment, word)
    if (payment.status === "paid" && !this.has("believes the last message")) return
    payment.status = meaning
    payment.over =
      (meaning === "failed" && this.has("is over after a decline")) ||
      (word.status === "PENDING" && this.has("asks about pending money once"))
  }

  async #settle(payment: TinyPayment): Promise<void> {
    if (payment.over || (payment.status === "paid" && !this.has("books each money"))) return
    const keys = this.has("books each money") ? payment.keys : [payment.watched ?? payment.keys[0]]
    for (const key of keys) {
      if (key === undefined) continue
      let word: Try | undefined
      try {
        word = await this.gateway.query(key)
      } catch (error) {
        if (this.has("takes no answer for a decline")) payment.status = "failed"
        throw error
      }
      if (word !== undefined) this.decide(payment, word)
    }
  }

  #money(payment: TinyPayment, word: Try): void {
    const fits =
      (word.amount === payment.amount || this.has("looks at no amount") || this.has("drops minor units")) &&
      (word.currency === "INR" || this.has("looks at no currency"))
    if (!fits) {
      payment.status = "held"
      return
    }
    const targets = this.has("pays whatever is open") ? [...this.payments.values()] : [payment]
    for (const target of targets) this.#capture(target, target.amount)
  }

  #capture(payment: TinyPayment, amount: Minor): void {
    payment.status = "paid"
    payment.captures.push(this.has("captures one unit more") ? amount + 1 : amount)
  }

  #meaningOf(status: string): "paid" | "failed" | "open" {
    if (status === "REFUSED" && this.has("takes refused for open")) return "open"
    const known = MEANINGS.get(status)
    if (known !== undefined) return known
    if (this.has("takes unknown for paid")) return "paid"
    return this.has("takes unknown for failed") ? "failed" : "open"
  }

  /** One after the other, whatever became of the one before. */
  #alone(act: () => Promise<void>): Promise<void> {
    const mine = this.#queue.then(act)
    this.#queue = mine.catch(() => undefined)
    return mine
  }
}
