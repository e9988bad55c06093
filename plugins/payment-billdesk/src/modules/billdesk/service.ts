import { randomBytes } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { httpCall, systemClock } from "medusa-integration-kit"
import type { Clock } from "medusa-integration-kit"
import { parseOptions } from "../../domain/options"
import type { BillDeskSettings } from "../../domain/options"
import { createBillDeskClient } from "../../protocol"
import type { BillDeskClient } from "../../protocol"
import { DueWork } from "./due-work"
import { Inbox } from "./inbox"
import { Ledger } from "./ledger"
import { Refunds } from "./refunds"

interface Cradle {
  readonly __pg_connection__: Knex
  readonly logger: Logger
}

/** Everything of the gateway that outlives a request: settings, the client, the ledger, the inbox. */
export class BillDeskModuleService {
  readonly settings: BillDeskSettings
  readonly client: BillDeskClient
  readonly ledger: Ledger
  readonly due: DueWork
  readonly inbox: Inbox
  readonly refunds: Refunds
  readonly clock: Clock = systemClock

  /** @throws {MedusaError} that lists every fault of the options at once; the process does not start with them */
  constructor({ __pg_connection__: db }: Cradle, options: unknown) {
    const verdict = parseOptions(options)
    if (!verdict.ok) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `medusa-payment-billdesk cannot start. Mend these options:\n${verdict.faults.map((fault) => `  - ${fault}`).join("\n")}`,
      )
    }
    this.settings = verdict.settings
    this.client = createBillDeskClient({
      credentials: this.settings.credentials,
      apiBaseUrl: this.settings.apiBaseUrl,
      call: httpCall,
      clock: this.clock,
      random: randomBytes,
      timeoutMs: this.settings.timeoutMs,
    })
    this.ledger = new Ledger(db, this.settings.dataSecret)
    this.due = new DueWork(db, this.settings.dataSecret)
    this.inbox = new Inbox(db, this.settings.dataSecret)
    this.refunds = new Refunds(db)
  }
}
