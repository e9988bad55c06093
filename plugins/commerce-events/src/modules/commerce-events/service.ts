import { MedusaError } from "@medusajs/framework/utils"
import { parseOptions } from "../../domain/options"
import type { CommerceEventsSettings } from "../../domain/options"

/** The settings. What was told and when, the outbox remembers: no table here. */
export class CommerceEventsModuleService {
  readonly settings: CommerceEventsSettings
  readonly clock = (): Date => new Date()

  /** @throws {MedusaError} that lists every fault of the options at once; the process does not start with them */
  constructor(_cradle: unknown, options: unknown) {
    const verdict = parseOptions(options)
    if (!verdict.ok) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `medusa-plugin-commerce-events cannot start. Mend these options:\n${verdict.faults.map((fault) => `  - ${fault}`).join("\n")}`,
      )
    }
    this.settings = verdict.settings
  }
}
