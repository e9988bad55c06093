import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { parseOptions, type OrderDeskSettings } from "../../domain/options"
import { CoreTimelineReader } from "./core-timeline"
import { claimNotes, hasNotes, noteEverything } from "./notes"
import { OrderReader } from "./order-reader"
import { yesOrNo } from "./rows"
import { SavedViews } from "./saved-views"
import { SummaryReader } from "./summary-reader"
import { sweep } from "./sweep"
import { writeRows, type Told } from "./write-rows"

interface Cradle {
  readonly __pg_connection__: Knex
  readonly logger: Logger
}

/** One process at a time writes rows: what it reads is then never older than what stands there. */
const LOCK = "select pg_try_advisory_xact_lock(hashtext('order_desk_rows')) as yes"

/** How long the end of the process waits for a turn in flight; what is cut off is rolled back, its notes with it. */
const LAST_WORDS_MS = 8000

/** The desk's rows: what is asked of them, and how they are kept. */
export class OrderDeskModuleService {
  readonly settings: OrderDeskSettings
  readonly orders: OrderReader
  readonly summary: SummaryReader
  readonly views: SavedViews
  readonly coreTimeline: CoreTimelineReader
  readonly #db: Knex
  readonly #logger: Logger
  readonly #inFlight = new Set<Promise<unknown>>()
  #isEnding = false

  /** @throws {MedusaError} that lists every fault of the options at once; the process does not start with them */
  constructor({ __pg_connection__: db, logger }: Cradle, options: unknown) {
    const verdict = parseOptions(options)
    if (!verdict.ok) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `medusa-plugin-order-desk cannot start. Mend these options:\n${verdict.faults.map((fault) => `  - ${fault}`).join("\n")}`,
      )
    }
    this.settings = verdict.settings
    this.#db = db
    this.#logger = logger
    this.orders = new OrderReader(db)
    this.summary = new SummaryReader(db, verdict.settings)
    this.views = new SavedViews(db)
    this.coreTimeline = new CoreTimelineReader(db)
  }

  /** Medusa calls these by name. */
  readonly __hooks = {
    onApplicationPrepareShutdown: async (): Promise<void> => {
      this.#isEnding = true
      const patience = new Promise((resolve) => setTimeout(resolve, LAST_WORDS_MS).unref())
      await Promise.race([Promise.allSettled(this.#inFlight), patience])
    },
  }

  /** The process is being ended: nothing new is begun. */
  get isEnding(): boolean {
    return this.#isEnding
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

  /** Whether changes wait to be built. */
  async hasNotes(): Promise<boolean> {
    return hasNotes(this.#db)
  }

  /** Has every order built anew by the turns that follow; what stands there answers meanwhile. */
  async noteEverything(): Promise<void> {
    await noteEverything(this.#db)
  }

  /** Notes what the desk lacks or has wrong. */
  async sweep(): Promise<void> {
    await sweep(this.#db, this.settings)
  }

  /**
   * Builds some of the noted orders, at most 200.
   *
   * @returns how many; undefined when another process is at it
   */
  async takeTurn(told: Told): Promise<number | undefined> {
    return this.#db.transaction(async (trx) => {
      const [lock] = yesOrNo.parse(await trx.raw(LOCK)).rows
      if (lock?.yes !== true) return undefined
      const orderIds = await claimNotes(trx)
      const warn = (message: string) => this.#logger.warn(`Order desk: ${message}`)
      await writeRows({ trx, orderIds, told, warn })
      return orderIds.length
    })
  }
}
