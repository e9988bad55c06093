import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { CatalogueListing, CatalogueSuggestions } from "../../contract"
import type { CatalogueQuestion, SuggestionQuestion } from "../../domain/catalogue-question"
import { parseOptions, type CatalogueSearchSettings } from "../../domain/options"
import { claimNotes, hasNotes, noteEverything } from "./notes"
import { readListing } from "./read-listing"
import { readSuggestions } from "./read-suggestions"
import { sweep } from "./sweep"
import { yesOrNo } from "./rows"
import { writeCategories } from "./write-categories"
import { writeProducts, type PriceSource } from "./write-products"

interface Cradle {
  readonly __pg_connection__: Knex
}

/** One process at a time writes the index: what it reads is then never older than what stands there. */
const LOCK = "select pg_try_advisory_xact_lock(hashtext('catalogue_search_index')) as yes"

/** How long the end of the process waits for a turn in flight; what is cut off is rolled back, its notes with it. */
const LAST_WORDS_MS = 8000

/** The index of the catalogue: what is asked of it, and how it is kept. */
export class CatalogueSearchModuleService {
  readonly settings: CatalogueSearchSettings
  readonly #db: Knex
  readonly #inFlight = new Set<Promise<unknown>>()
  #isEnding = false

  /** @throws {MedusaError} that lists every fault of the options at once; the process does not start with them */
  constructor({ __pg_connection__: db }: Cradle, options: unknown) {
    const verdict = parseOptions(options)
    if (!verdict.ok) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `medusa-plugin-catalogue-search cannot start. Mend these options:\n${verdict.faults.map((fault) => `  - ${fault}`).join("\n")}`,
      )
    }
    this.settings = verdict.settings
    this.#db = db
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

  /** One page of the catalogue with its facets. */
  async readListing(question: CatalogueQuestion): Promise<CatalogueListing> {
    return readListing(this.#db, question)
  }

  /** What a shopper may mean who has typed so far. */
  async readSuggestions(question: SuggestionQuestion): Promise<CatalogueSuggestions> {
    return readSuggestions(this.#db, question)
  }

  /** Whether changes wait to be indexed. */
  async hasNotes(): Promise<boolean> {
    return hasNotes(this.#db)
  }

  /** Has the whole catalogue indexed anew by the turns that follow; what stands in the index answers meanwhile. */
  async noteEverything(): Promise<void> {
    await noteEverything(this.#db)
  }

  /** Notes what the index lacks or has wrong. */
  async sweep(): Promise<void> {
    await sweep(this.#db, this.settings)
  }

  /**
   * Indexes some of the noted products, at most 200.
   *
   * @returns how many; undefined when another process is at it
   */
  async takeTurn(pricesOf: PriceSource): Promise<number | undefined> {
    return this.#db.transaction(async (trx) => {
      const [lock] = yesOrNo.parse(await trx.raw(LOCK)).rows
      if (lock?.yes !== true) return undefined
      const { productIds, hasCategories } = await claimNotes(trx)
      if (hasCategories) await writeCategories(trx)
      await writeProducts({ trx, productIds, settings: this.settings, pricesOf })
      return productIds.length
    })
  }
}
