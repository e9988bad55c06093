import { inspect } from "node:util"

import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** How the plugin and its outbox begin a line that calls somebody. */
const ALARM = /^(?:Outbox|Zoho CRM): /

interface Logged {
  readonly mock: { readonly calls: readonly (readonly unknown[])[] }
}

/** What is logged in this process, whatever the level that is written out. */
export class LogView {
  readonly #errors: Logged
  readonly #others: readonly Logged[]

  constructor(container: MedusaContainer) {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
    this.#errors = jest.spyOn(logger, "error")
    this.#others = (["warn", "info", "debug"] as const).map((level) => jest.spyOn(logger, level))
  }

  /** Every line, with what was handed along. */
  get text(): string {
    return [this.#errors, ...this.#others]
      .flatMap(({ mock }) => mock.calls)
      .map((line) => inspect(line, { depth: 6 }))
      .join("\n")
  }

  alarms(): number {
    return this.#errors.mock.calls.filter(([line]) => typeof line === "string" && ALARM.test(line)).length
  }
}
