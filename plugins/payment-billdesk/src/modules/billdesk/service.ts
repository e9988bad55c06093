import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Logger } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"
import { systemClock } from "medusa-integration-kit"
import type { Clock } from "medusa-integration-kit"
import { parseOptions } from "../../domain/options"
import type { BillDeskSettings } from "../../domain/options"
import type { Gateway } from "../../domain/gateway"
import { AttemptSearch } from "./attempt-search"
import { BankRefunds } from "./bank-refunds"
import { connectGateway } from "./connect-gateway"
import { DeskPayments } from "./desk-payments"
import { DueWork } from "./due-work"
import { Failures } from "./failures"
import { HealthRecord } from "./health"
import { Inbox } from "./inbox"
import { Ledger } from "./ledger"
import { Openings } from "./openings"
import { OverrideChecks } from "./override-checks"
import { Overrides } from "./overrides"
import { Refunds } from "./refunds"
import { Reopenings } from "./reopenings"
import { Reviews } from "./reviews"
import { Settlements } from "./settlements"
import { TimelineReader } from "./timeline-reader"

interface Cradle {
  readonly __pg_connection__: Knex
  readonly logger: Logger
}

/** Everything of the gateway that outlives a request: settings, the gateway itself, the ledger, the inbox. */
export class BillDeskModuleService {
  readonly settings: BillDeskSettings
  readonly gateway: Gateway
  readonly ledger: Ledger
  readonly settlements: Settlements
  readonly reviews: Reviews
  readonly refunds: Refunds
  /** Payments that a person settled after the bank's word. */
  readonly overrides: Overrides
  /** Whether those are borne out. */
  readonly overrideChecks: OverrideChecks
  /** Refunds that were paid back by bank transfer. */
  readonly bankRefunds: BankRefunds
  /** Unpaid orders that a person opens for payment again. */
  readonly reopenings: Reopenings
  readonly due: DueWork
  readonly failures: Failures
  readonly openings: Openings
  /** Payments of many orders at once, for lists of orders. */
  readonly deskPayments: DeskPayments
  /** What happened to one order's payment. */
  readonly timeline: TimelineReader
  readonly inbox: Inbox
  readonly health: HealthRecord
  /** The attempts of all orders, for the merchant's page. */
  readonly search: AttemptSearch
  readonly clock: Clock = systemClock

  /** @throws {MedusaError} that lists every fault of the options at once; the process does not start with them */
  constructor({ __pg_connection__: db, logger }: Cradle, options: unknown) {
    const verdict = parseOptions(options)
    if (!verdict.ok) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `medusa-payment-billdesk cannot start. Mend these options:\n${verdict.faults.map((fault) => `  - ${fault}`).join("\n")}`,
      )
    }
    this.settings = verdict.settings
    const secret = this.settings.dataSecret
    this.ledger = new Ledger(db, secret)
    this.settlements = new Settlements(db, secret)
    this.reviews = new Reviews(db)
    this.refunds = new Refunds(db)
    this.overrides = new Overrides(db)
    this.overrideChecks = new OverrideChecks(db)
    this.bankRefunds = new BankRefunds(db)
    this.reopenings = new Reopenings(db)
    this.due = new DueWork(db, secret)
    this.failures = new Failures(db)
    this.openings = new Openings(db)
    this.deskPayments = new DeskPayments(db)
    this.timeline = new TimelineReader(db)
    this.inbox = new Inbox(db, secret)
    this.health = new HealthRecord(db)
    this.search = new AttemptSearch(db, secret)
    this.gateway = connectGateway(this.settings, { clock: this.clock, health: this.health, logger })
  }
}
