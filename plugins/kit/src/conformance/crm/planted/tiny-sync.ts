import type { Death } from "../shop-abilities"
import type { Has } from "./flaws"
import { TinyConnection } from "./tiny-connection"
import type { TinyCrm } from "./tiny-crm"
import type { TinyDesk, TinyRow } from "./tiny-desk"
import { tinyFailure } from "./tiny-failure"
import { sendTiny } from "./tiny-sending"
import type { TinyOrder, TinyShop } from "./tiny-shop"

class WorkerDied extends Error {}

/** A plugin that records paid orders, as it ought to be, and with one flaw if it is given one. */
export class TinySync implements TinyDesk {
  readonly rows = new Map<string, TinyRow>()
  readonly log: string[] = []
  readonly connection: TinyConnection
  workers = 1
  eventsLost = false
  dies: Death | undefined
  alarms = 0
  paused: string | undefined

  constructor(
    readonly shop: TinyShop,
    readonly crm: TinyCrm,
    readonly has: Has,
  ) {
    this.connection = new TinyConnection(crm, has)
  }

  /** An event of the store. */
  hear(order: TinyOrder): void {
    if (!this.eventsLost) this.remember(order)
  }

  remember(order: TinyOrder): void {
    if (order.status === "unpaid" && !this.has("records at placement")) return
    const fresh: TinyRow = {
      ...{ orderId: order.id, state: "waiting", seen: 0, tries: 0 },
      ...{ claimed: false, blind: false },
    }
    const row = this.rows.get(order.id) ?? fresh
    this.rows.set(order.id, row)
    if (row.seen >= order.version) return
    row.seen = order.version
    row.state = "waiting"
  }

  async sweep(): Promise<void> {
    if (this.has("asks the CRM on each sweep"))
      await this.connection.call((token) => this.crm.find(token, ""))
    if (this.has("has an idle sweep")) return
    for (const order of this.shop.orders) if (!order.old) this.remember(order)
  }

  backfill(from: Date, to: Date): void {
    if (this.has("back-fills nothing")) return
    const first = from.getTime() + (this.has("back-fills without the first moment") ? 1 : 0)
    for (const order of this.shop.orders) {
      const at = order.paidAt?.getTime() ?? 0
      if (this.has("back-fills beyond its span") ? !order.old : at < first || at >= to.getTime()) continue
      this.remember(order)
      if (this.has("back-fills what is there")) this.again(order.id, true)
    }
  }

  /** A person wants it sent again. */
  again(orderId: string, blind: boolean): void {
    const row = this.rows.get(orderId)
    if (row) Object.assign(row, { state: "waiting", blind })
  }

  async drain(): Promise<void> {
    await Promise.all(Array.from({ length: this.workers }, () => this.#work()))
  }

  async #work(): Promise<void> {
    const own = new Set<TinyRow>()
    for (const row of this.rows.values()) {
      const taken = this.has("claims within its own process") && this.workers > 1 ? own.has(row) : row.claimed
      if (row.state !== "waiting" || (taken && !this.has("claims nothing"))) continue
      own.add(row)
      try {
        if (!(await this.#attempt(row))) return
      } catch (error) {
        if (error instanceof WorkerDied) return
        throw error
      }
    }
  }

  /** @returns whether the worker goes on to the next */
  async #attempt(row: TinyRow): Promise<boolean> {
    row.claimed = true
    row.tries += 1
    if (this.has("notes it as sent before it sends")) row.state = "recorded"
    const order = this.shop.find(row.orderId)
    try {
      this.#maybeDie("before-send")
      const recordId = await sendTiny(this, row, order)
      this.#maybeDie("after-stored")
      this.#maybeDie("before-mark")
      this.#mark(row, order, recordId)
    } catch (error) {
      if (error instanceof WorkerDied) throw error
      row.claimed = false
      return tinyFailure(this, row, error)
    }
    row.claimed = false
    return true
  }

  #mark(row: TinyRow, sent: TinyOrder, recordId: string | undefined): void {
    const isNewest =
      this.shop.find(row.orderId).version === sent.version || this.has("forgets a change made while it sends")
    this.paused = undefined
    row.reason = undefined
    row.blind = false
    row.state = recordId === undefined ? "left" : isNewest ? "recorded" : "waiting"
    row.recordId = recordId ?? row.recordId
  }

  #maybeDie(place: Death): void {
    if (this.dies !== place) return
    this.dies = undefined
    throw new WorkerDied(place)
  }
}
