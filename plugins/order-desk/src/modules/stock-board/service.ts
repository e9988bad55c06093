import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { StockChangeList } from "../../contract/stock-board"
import { parseOptions } from "../../domain/options"
import type { Actor, StockOrder, Written } from "../../domain/stock-board/stock-order"
import { BoardReader } from "./board-reader"
import { readChanges, saveThreshold, type Threshold } from "./changes"
import { findPasted, type PastedItem } from "./find-pasted"
import { sellAgain, stopSelling, type Stopped, type StopPlace } from "./stops"
import { itemsOfLevels } from "./items-of-levels"
import { writeLevels } from "./write-levels"

interface Cradle {
  readonly __pg_connection__: Knex
}

/** What is known and written of stock. Locks against core's writers, and events, are the workflows'. */
export class StockBoardModuleService {
  readonly board: BoardReader
  readonly #db: Knex

  constructor({ __pg_connection__: db }: Cradle, options: unknown) {
    this.#db = db
    const verdict = parseOptions(options)
    // Faulty options are the desk's to tell: the process does not start with them.
    this.board = new BoardReader(db, verdict.ok ? verdict.settings.lowStock : 0)
  }

  /** Ids of the items that these levels are of; a level that does not exist has none. */
  async itemsOf(levelIds: readonly string[]): Promise<readonly string[]> {
    return itemsOfLevels(this.#db, levelIds)
  }

  /** @see {@link writeLevels} */
  async write(writing: {
    orders: readonly StockOrder[]
    actor: Actor
    requestId?: string | undefined
  }): Promise<Written> {
    return writeLevels(this.#db, writing)
  }

  async stop(place: StopPlace, said: { reason: string; actor: Actor }): Promise<Stopped> {
    return stopSelling(this.#db, place, said)
  }

  async lift(place: StopPlace, said: { reason: string; actor: Actor }): Promise<Stopped> {
    return sellAgain(this.#db, place, said)
  }

  async changes(asked: { itemId: string; limit: number; offset: number }): Promise<StockChangeList> {
    return readChanges(this.#db, asked)
  }

  async saveThreshold(order: Parameters<typeof saveThreshold>[1]): Promise<Threshold> {
    return saveThreshold(this.#db, order)
  }

  async findPasted(skus: readonly string[]): Promise<readonly PastedItem[]> {
    return findPasted(this.#db, skus)
  }
}
