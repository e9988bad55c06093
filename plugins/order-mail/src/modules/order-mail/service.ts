import { MedusaError } from "@medusajs/framework/utils"
import { parseOptions } from "../../domain/options"
import type { Carrier, OrderMailSettings } from "../../domain/options"
import { FolderPostman, SmtpPostman } from "../../protocol"
import type { Postman } from "../../protocol"
import { QuietMinutes } from "./quiet-minutes"

/** Between two mails with a way to a new password to one address. */
const RESET_QUIET_MS = 60_000

/** The settings, and whoever carries the letters. What was sent and when, the outbox remembers: no table here. */
export class OrderMailModuleService {
  readonly settings: OrderMailSettings
  readonly postman: Postman
  readonly clock = (): Date => new Date()
  /** Of this process: a second worker may write once more in the same minute. */
  readonly resetQuiet = new QuietMinutes(RESET_QUIET_MS)

  /** @throws {MedusaError} that lists every fault of the options at once; the process does not start with them */
  constructor(_cradle: unknown, options: unknown) {
    const verdict = parseOptions(options)
    if (!verdict.ok) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `medusa-plugin-order-mail cannot start. Mend these options:\n${verdict.faults.map((fault) => `  - ${fault}`).join("\n")}`,
      )
    }
    this.settings = verdict.settings
    this.postman = postmanFor(this.settings.carrier)
  }

  /** Medusa calls these by name. */
  readonly __hooks = {
    onApplicationShutdown: async (): Promise<void> => this.postman.close(),
  }
}

const postmanFor = (carrier: Carrier): Postman =>
  carrier.kind === "smtp" ? new SmtpPostman(carrier.server) : new FolderPostman(carrier.path)
