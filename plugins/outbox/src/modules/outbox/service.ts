import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { NewDelivery } from "../../domain/new-delivery"
import { parseOptions } from "../../domain/options"
import type { OutboxSettings } from "../../domain/options"
import { Claims } from "./claims"
import { Decisions } from "./decisions"
import { Destinations } from "./destinations"
import { takeIn } from "./intake"
import type { Enqueued } from "./intake"
import { Records } from "./records"

interface Cradle {
  readonly __pg_connection__: Knex
}

/** How long the end of the process waits for what is in flight. What takes longer is free when its lease ends. */
const LAST_WORDS_MS = 8000

/** Everything of the outbox that outlives a request. */
export class OutboxModuleService {
  readonly settings: OutboxSettings
  readonly claims: Claims
  readonly destinations: Destinations
  readonly decisions: Decisions
  readonly records: Records
  readonly clock = (): Date => new Date()
  /** In [0, 1). */
  readonly chance = Math.random
  readonly #db: Knex
  readonly #inFlight = new Set<Promise<unknown>>()
  #isEnding = false

  /** @throws {MedusaError} that lists every fault of the options at once; the process does not start with them */
  constructor({ __pg_connection__: db }: Cradle, options: unknown) {
    const verdict = parseOptions(options)
    if (!verdict.ok) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `medusa-plugin-outbox cannot start. Mend these options:\n${verdict.faults.map((fault) => `  - ${fault}`).join("\n")}`,
      )
    }
    this.settings = verdict.settings
    this.#db = db
    this.claims = new Claims(db)
    this.destinations = new Destinations(db)
    this.decisions = new Decisions(db)
    this.records = new Records(db)
  }

  /** Medusa calls these by name. */
  readonly __hooks = {
    onApplicationPrepareShutdown: async (): Promise<void> => {
      this.#isEnding = true
      const patience = new Promise((resolve) => setTimeout(resolve, LAST_WORDS_MS).unref())
      await Promise.race([Promise.allSettled(this.#inFlight), patience])
    },
  }

  /** Lets the end of the process wait for this. */
  async attend<T>(work: Promise<T>): Promise<T> {
    this.#inFlight.add(work)
    try {
      return await work
    } finally {
      this.#inFlight.delete(work)
    }
  }

  /** The process is being ended: nothing new is begun. */
  get isEnding(): boolean {
    return this.#isEnding
  }

  /** @see {@link takeIn} @param trx a transaction that the delivery belongs to */
  async enqueue(delivery: NewDelivery, trx?: Knex.Transaction): Promise<Enqueued> {
    return takeIn(trx ?? this.#db, delivery)
  }
}
