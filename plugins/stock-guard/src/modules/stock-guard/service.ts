import type { Logger } from "@medusajs/framework/types"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { guardState, type GuardState } from "./guard-installation"
import { stockGuardOptions } from "./options"
import { registerValidateHook } from "./validate-hook"

interface Dependencies {
  readonly __pg_connection__: Knex
  readonly logger: Logger
}

/** The module `stock_guard`: nothing to call in daily work; its migration, its loader and its start hook do the work. */
export class StockGuardModuleService {
  readonly #database: Knex
  readonly __hooks: { readonly onApplicationStart: () => Promise<void> }

  constructor({ __pg_connection__, logger }: Dependencies, options?: unknown) {
    this.#database = __pg_connection__
    const { validate_cart } = stockGuardOptions(options)
    this.__hooks = {
      onApplicationStart: async () => {
        if (!validate_cart) return
        try {
          registerValidateHook(logger)
        } catch (error) {
          logger.error(`Stock guard: carts are not validated before an order is made. ${String(error)}`)
          throw error
        }
      },
    }
  }

  /** For a readiness check: whether the database guards the stock at this moment. */
  async retrieveState(): Promise<GuardState> {
    return guardState(this.#database)
  }
}
