import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"
import type { Verdict } from "medusa-plugin-outbox/destination"
import { NoticeKeys } from "../../domain/notice-keys"
import { parseOptions } from "../../domain/options"
import type { BackInStockSettings } from "../../domain/options"
import { Announcements } from "./announcements"
import { Notices } from "./notices"

interface Cradle {
  readonly __pg_connection__: Knex
}

/** The settings, the keys and the notices. */
export class BackInStockModuleService {
  readonly settings: BackInStockSettings<Verdict>
  readonly keys: NoticeKeys
  readonly notices: Notices
  readonly announcements: Announcements

  /** @throws {MedusaError} that lists every fault of the options at once; the process does not start with them */
  constructor({ __pg_connection__: db }: Cradle, options: unknown) {
    const verdict = parseOptions<Verdict>(options)
    if (!verdict.ok) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `medusa-plugin-back-in-stock cannot start. Mend these options:\n${verdict.faults.map((fault) => `  - ${fault}`).join("\n")}`,
      )
    }
    this.settings = verdict.settings
    this.keys = new NoticeKeys(verdict.settings.secret)
    this.notices = new Notices(db)
    this.announcements = new Announcements(db)
  }
}
