import { indiaDateTime, indiaTimestamp, type Clock, type Paise } from "medusa-integration-kit"

import type { CallName } from "../protocol"
import { MultiMap } from "./multi-map"
import type { SeededChance } from "./seeded-chance"
import type {
  CallCount,
  SandboxNotification,
  SandboxOrder,
  SandboxRefund,
  SandboxState,
  SandboxTransaction,
} from "./state"
import type { StateFile } from "./state-file"

/** A try to pay; members left out are those of an ordinary UPI payment of the whole order. */
export interface Booking {
  readonly authStatus: string
  readonly amount?: Paise | undefined
  readonly currency?: string | undefined
  readonly merchantId?: string | undefined
  /** The transaction's date lies so many seconds back. */
  readonly agedSeconds?: number | undefined
}

/** The books of the pretend BillDesk: orders, the transactions on them, refunds, notifications. Found by their ids. */
export class SandboxLedger {
  readonly #traces = new Map<string, number>()
  readonly #ordersByOurId = new MultiMap<SandboxOrder>()
  readonly #ordersByTheirs = new Map<string, SandboxOrder>()
  readonly #transactions = new Map<string, SandboxTransaction>()
  readonly #transactionsOfOrder = new MultiMap<SandboxTransaction>()
  readonly #refundsOfTransaction = new MultiMap<SandboxRefund>()
  readonly #refundsByName = new MultiMap<SandboxRefund>()
  readonly #notificationsOfTransaction = new MultiMap<SandboxNotification>()
  readonly #counts = new Map<string, CallCount>()

  constructor(
    private readonly parts: {
      readonly state: SandboxState
      readonly file: Pick<StateFile, "touch">
      readonly clock: Clock
      readonly chance: SeededChance
    },
  ) {
    const { state } = parts
    state.orders.forEach((order) => this.#indexOrder(order))
    state.transactions.forEach((transaction) => this.#indexTransaction(transaction))
    state.refunds.forEach((refund) => this.#indexRefund(refund))
    state.notifications.forEach((item) => this.#notificationsOfTransaction.add(item.transactionId, item))
    state.callCounts.forEach((count) => this.#counts.set(`${count.call} ${count.key}`, count))
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
  get callCounts(): readonly CallCount[] {
    return this.parts.state.callCounts
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

  /** Counts a call that came, or (`done`) one that did something new. @returns how many of that kind there are now */
  count(call: CallName, key: string, kind: "received" | "done"): number {
    const name = `${call} ${key}`
    let count = this.#counts.get(name)
    if (!count) {
      count = { call, key, received: 0, done: 0 }
      this.#counts.set(name, count)
      this.parts.state.callCounts.push(count)
    }
    count[kind] += 1
    this.changed()
    return count[kind]
  }

  /** By our order id within a merchant, or by BillDesk's. */
  findOrder(id: string, merchantId?: string): SandboxOrder | undefined {
    const byTheirs = this.#ordersByTheirs.get(id)
    const candidates = byTheirs ? [byTheirs, ...this.#ordersByOurId.get(id)] : this.#ordersByOurId.get(id)
    return candidates.find((order) => merchantId === undefined || order.merchantId === merchantId)
  }

  addOrder(order: Omit<SandboxOrder, "bdOrderId" | "rdata">): SandboxOrder {
    const { chance } = this.parts
    const name = [order.merchantId, order.orderId]
    const added = {
      ...order,
      bdOrderId: `OA${chance.letters(12, ["order", ...name])}`,
      rdata: `${chance.hex(48, ["rdata", ...name])}.${chance.hex(64, ["rdata2", ...name])}`,
    }
    this.parts.state.orders.push(added)
    this.#indexOrder(added)
    this.changed()
    return added
  }

  findTransaction(transactionId: string): SandboxTransaction | undefined {
    return this.#transactions.get(transactionId)
  }

  transactionsOf(order: SandboxOrder): readonly SandboxTransaction[] {
    return this.#transactionsOfOrder.get(order.bdOrderId)
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
    const { chance } = this.parts
    const name = [order.bdOrderId, String(this.transactionsOf(order).length)]
    const at = new Date(this.now().getTime() - (booking.agedSeconds ?? 0) * 1000)
    const transaction: SandboxTransaction = {
      // A digit is always in it, as in BillDesk's own.
      transactionId: `U${chance.digits(1, ["transaction", ...name])}${chance.letters(12, ["transaction", ...name])}`,
      bdOrderId: order.bdOrderId,
      merchantId: booking.merchantId ?? order.merchantId,
      amount: booking.amount ?? order.amount,
      currency: booking.currency ?? "356",
      authStatus: booking.authStatus,
      transactionDate: indiaDateTime(at),
      method: "upi",
      processType: "intent",
      bankReference: chance.digits(12, ["bank", ...name]),
    }
    this.parts.state.transactions.push(transaction)
    this.#indexTransaction(transaction)
    this.changed()
    return transaction
  }

  refundsOf(transaction: SandboxTransaction): readonly SandboxRefund[] {
    return this.#refundsOfTransaction.get(transaction.transactionId)
  }

  /** By BillDesk's id or by the reference, which two merchants may share. */
  findRefunds(idOrReference: string): readonly SandboxRefund[] {
    return this.#refundsByName.get(idOrReference)
  }

  /** A reference that no merchant chose. */
  portalReference(transaction: SandboxTransaction): string {
    const made = this.refundsOf(transaction).length
    return `PORTAL${this.parts.chance.letters(14, ["portal", transaction.transactionId, String(made)])}`
  }

  addRefund(refund: Omit<SandboxRefund, "refundId" | "refundDate">): SandboxRefund {
    const name = ["refund", refund.transactionId, refund.reference]
    const refundId = `R${this.parts.chance.letters(13, name)}`
    const added = { ...refund, refundId, refundDate: indiaDateTime(this.now()) }
    this.parts.state.refunds.push(added)
    this.#indexRefund(added)
    this.changed()
    return added
  }

  notificationsOf(transaction: SandboxTransaction): readonly SandboxNotification[] {
    return this.#notificationsOfTransaction.get(transaction.transactionId)
  }

  addNotification(notification: Omit<SandboxNotification, "id" | "state" | "tries">): SandboxNotification {
    const { transactionId } = notification
    const sent = this.#notificationsOfTransaction.get(transactionId).length
    const name = ["notification", transactionId, String(sent)]
    const added: SandboxNotification = {
      ...notification,
      id: `N${indiaTimestamp(this.now())}${this.parts.chance.letters(6, name)}`,
      state: "waiting",
      tries: [],
    }
    this.parts.state.notifications.push(added)
    this.#notificationsOfTransaction.add(transactionId, added)
    this.changed()
    return added
  }

  clear(): void {
    const { orders, transactions, refunds, notifications, callCounts } = this.parts.state
    for (const list of [orders, transactions, refunds, notifications, callCounts]) list.length = 0
    for (const index of [
      this.#ordersByOurId,
      this.#ordersByTheirs,
      this.#transactions,
      this.#transactionsOfOrder,
      this.#refundsOfTransaction,
      this.#refundsByName,
      this.#notificationsOfTransaction,
      this.#counts,
    ])
      index.clear()
    this.changed()
  }

  #indexOrder(order: SandboxOrder): void {
    this.#ordersByOurId.add(order.orderId, order)
    this.#ordersByTheirs.set(order.bdOrderId, order)
  }
  #indexTransaction(transaction: SandboxTransaction): void {
    this.#transactions.set(transaction.transactionId, transaction)
    this.#transactionsOfOrder.add(transaction.bdOrderId, transaction)
  }
  #indexRefund(refund: SandboxRefund): void {
    this.#refundsOfTransaction.add(refund.transactionId, refund)
    this.#refundsByName.add(refund.reference, refund)
    this.#refundsByName.add(refund.refundId, refund)
  }
}
