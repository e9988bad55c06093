import { createHash } from "node:crypto"

import { indiaDateTime, indiaTimestamp, type Clock, type Paise } from "medusa-integration-kit"

import type {
  SandboxNotification,
  SandboxOrder,
  SandboxRefund,
  SandboxState,
  SandboxTransaction,
} from "./state"
import type { StateFile } from "./state-file"

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

/** A try to pay; members left out are those of an ordinary UPI payment of the whole order. */
export interface Booking {
  readonly authStatus: string
  readonly amount?: Paise
  readonly currency?: string
  readonly merchantId?: string
}

/** The books of the pretend BillDesk: orders, the transactions on them, refunds, notifications. */
export class SandboxLedger {
  readonly #traces = new Map<string, number>()
  readonly #seed: string

  constructor(
    private readonly parts: {
      readonly state: SandboxState
      readonly file: Pick<StateFile, "touch">
      readonly clock: Clock
      readonly seed: string
    },
  ) {
    this.#seed = parts.seed
  }

  get orders(): readonly SandboxOrder[] {
    return this.parts.state.orders
  }
  get transactions(): readonly SandboxTransaction[] {
    return this.parts.state.transactions
  }
  get refunds(): readonly SandboxRefund[] {
    return this.parts.state.refunds
  }
  get notifications(): readonly SandboxNotification[] {
    return this.parts.state.notifications
  }

  now(): Date {
    return this.parts.clock()
  }

  /** To be called after a change to anything that this ledger handed out. */
  changed(): void {
    this.parts.file.touch()
  }

  /** False when this client used the trace id in the last 24 hours. */
  takeTrace(clientId: string, traceId: string): boolean {
    const key = `${clientId.toLowerCase()} ${traceId}`
    const now = this.now().getTime()
    const last = this.#traces.get(key)
    if (last !== undefined && now - last < 24 * 60 * 60 * 1000) return false
    this.#traces.set(key, now)
    return true
  }

  /** By our order id within a merchant, or by BillDesk's. */
  findOrder(id: string, merchantId?: string): SandboxOrder | undefined {
    return this.orders.find(
      (order) =>
        (order.orderId === id || order.bdOrderId === id) &&
        (merchantId === undefined || order.merchantId === merchantId),
    )
  }

  addOrder(order: Omit<SandboxOrder, "bdOrderId" | "rdata">): SandboxOrder {
    const added = {
      ...order,
      bdOrderId: `OA${this.#letters(12)}`,
      rdata: `${this.#hex(48)}.${this.#hex(64)}`,
    }
    this.parts.state.orders.push(added)
    this.changed()
    return added
  }

  transactionsOf(order: SandboxOrder): SandboxTransaction[] {
    return this.transactions.filter((transaction) => transaction.bdOrderId === order.bdOrderId)
  }

  isPaid(order: SandboxOrder): boolean {
    return this.transactionsOf(order).some((transaction) => transaction.authStatus === "0300")
  }

  isExpired(order: SandboxOrder): boolean {
    return this.now().getTime() >= order.validUntil.getTime()
  }

  /** The one that tells the order's fate: the success if there is one, else the last try. */
  decidingTransaction(order: SandboxOrder): SandboxTransaction | undefined {
    const all = this.transactionsOf(order)
    return all.find((transaction) => transaction.authStatus === "0300") ?? all.at(-1)
  }

  /** @returns undefined when the order is paid already: it cannot be paid twice. */
  book(order: SandboxOrder, booking: Booking): SandboxTransaction | undefined {
    if (this.isPaid(order)) return undefined
    const transaction: SandboxTransaction = {
      transactionId: `U${this.#letters(13)}`,
      bdOrderId: order.bdOrderId,
      merchantId: booking.merchantId ?? order.merchantId,
      amount: booking.amount ?? order.amount,
      currency: booking.currency ?? "356",
      authStatus: booking.authStatus,
      transactionDate: indiaDateTime(this.now()),
      method: "upi",
      processType: "intent",
      bankReference: this.#digits(12),
    }
    this.parts.state.transactions.push(transaction)
    this.changed()
    return transaction
  }

  refundsOf(transaction: SandboxTransaction): SandboxRefund[] {
    return this.refunds.filter((refund) => refund.transactionId === transaction.transactionId)
  }

  addRefund(refund: Omit<SandboxRefund, "refundId" | "refundDate">): SandboxRefund {
    const added = { ...refund, refundId: `R${this.#letters(13)}`, refundDate: indiaDateTime(this.now()) }
    this.parts.state.refunds.push(added)
    this.changed()
    return added
  }

  addNotification(notification: Omit<SandboxNotification, "id" | "state" | "tries">): SandboxNotification {
    const added: SandboxNotification = {
      ...notification,
      id: `N${indiaTimestamp(this.now())}${this.#letters(6)}`,
      state: "waiting",
      tries: [],
    }
    this.parts.state.notifications.push(added)
    this.changed()
    return added
  }

  clear(): void {
    const { state } = this.parts
    for (const list of [state.orders, state.transactions, state.refunds, state.notifications]) list.length = 0
    this.changed()
  }

  #letters(count: number): string {
    return Array.from(this.#bytes(count), (byte) => LETTERS.charAt(byte % LETTERS.length)).join("")
  }
  #digits(count: number): string {
    return Array.from(this.#bytes(count), (byte) => String(byte % 10)).join("")
  }
  #hex(count: number): string {
    return Buffer.from(this.#bytes(count / 2))
      .toString("hex")
      .toUpperCase()
  }

  /** A stream from the seed and a counter that outlives a restart: reproducible, and no id comes twice. */
  #bytes(count: number): Uint8Array {
    const chunk = createHash("sha512").update(`${this.#seed} ${this.parts.state.counter++}`).digest()
    return chunk.subarray(0, count)
  }
}
