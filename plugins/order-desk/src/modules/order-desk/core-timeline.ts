import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { changeEntries, changeFact } from "../../domain/timeline/change-entries"
import { moneyEntries, moneyFact } from "../../domain/timeline/money-entries"
import { orderEntries, orderFact } from "../../domain/timeline/order-entries"
import { parcelEntries, parcelFact } from "../../domain/timeline/parcel-entries"
import { returnEntries, returnFact } from "../../domain/timeline/return-entries"
import { reservationFact, stockEntries } from "../../domain/timeline/stock-entries"
import type { NewEntry } from "../../domain/timeline/told-entry"
import { rowsOf } from "./rows"
import { CHANGES } from "./sql/timeline/changes"
import { MONEY } from "./sql/timeline/money"
import { NAMES } from "./sql/timeline/names"
import { ORDER } from "./sql/timeline/order"
import { PARCELS } from "./sql/timeline/parcels"
import { RETURNS } from "./sql/timeline/returns"
import { STOCK } from "./sql/timeline/stock"

/** So many of the newest of each kind of fact are read. No order that a shop sends out has as many. */
const MOST = 3000

const orders = rowsOf(orderFact)
const named = rowsOf(z.object({ id: z.string(), name: z.string() }))

/** What core knows of one order. */
export interface CoreTimeline {
  readonly entries: readonly NewEntry[]
  readonly isCut: boolean
}

/** Reads what happened to an order in core's own tables. */
export class CoreTimelineReader {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /** @returns undefined when there is no such order */
  async read(orderId: string): Promise<CoreTimeline | undefined> {
    const [order] = orders.parse(await this.#db.raw(ORDER, [orderId])).rows
    if (order === undefined) return undefined
    const listed = [orderId, MOST]
    const byName = { id: orderId, limit: MOST }
    const parts = await Promise.all([
      toldBy(this.#db.raw(CHANGES, listed), changeFact, changeEntries),
      toldBy(this.#db.raw(STOCK, listed), reservationFact, stockEntries),
      toldBy(this.#db.raw(PARCELS, listed), parcelFact, parcelEntries),
      toldBy(this.#db.raw(MONEY, byName), moneyFact, moneyEntries),
      toldBy(this.#db.raw(RETURNS, byName), returnFact, returnEntries),
    ])
    return {
      entries: [...orderEntries(order), ...parts.flatMap(({ entries }) => entries)],
      isCut: parts.some(({ isCut }) => isCut),
    }
  }

  /** What people call users and keys, by their ids. */
  async names(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map()
    const { rows } = named.parse(await this.#db.raw(NAMES, { ids: [...ids] }))
    return new Map(rows.map(({ id, name }) => [id, name]))
  }
}

async function toldBy<Fact extends z.ZodType>(
  asked: PromiseLike<unknown>,
  fact: Fact,
  entriesOf: (fact: z.output<Fact>) => readonly NewEntry[],
): Promise<CoreTimeline> {
  const { rows } = rowsOf(fact).parse(await asked)
  return { entries: rows.flatMap((row) => entriesOf(row)), isCut: rows.length === MOST }
}
