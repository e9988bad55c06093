import { MedusaError } from "@medusajs/framework/utils"
import { parseOptions } from "../../domain/options"
import type { OrderTrackingSettings } from "../../domain/options"

/** The settings. Everything else is Medusa's or the gateway's: no table here. */
export class OrderTrackingModuleService {
  readonly settings: OrderTrackingSettings

  /** @throws {MedusaError} that lists every fault of the options at once; the process does not start with them */
  constructor(_cradle: unknown, options: unknown) {
    const verdict = parseOptions(options)
    if (!verdict.ok) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `medusa-plugin-order-tracking cannot start. Mend these options:\n${verdict.faults.map((fault) => `  - ${fault}`).join("\n")}`,
      )
    }
    this.settings = verdict.settings
  }
}
