import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaService } from "@medusajs/framework/utils"

import type { ZohoPluginSettings } from "../../domain"
import { Backfills } from "./backfills"
import { readModuleOptions } from "./check-options"
import { Links } from "./links"
import { ZohoBackfill } from "./models/zoho-backfill"
import { ZohoConnection } from "./models/zoho-connection"
import { ZohoLink } from "./models/zoho-link"
import { ZohoRecord } from "./models/zoho-record"
import { ZohoUsage } from "./models/zoho-usage"
import { Records } from "./records"
import { UsageLedger } from "./usage-ledger"
import { ZohoDesk } from "./zoho-desk"

interface Cradle extends Record<string, unknown> {
  readonly __pg_connection__: Knex
}

/** Everything of the plugin that outlives a request. */
export class ZohoCrmModuleService extends MedusaService({
  ZohoBackfill,
  ZohoConnection,
  ZohoLink,
  ZohoRecord,
  ZohoUsage,
}) {
  readonly settings: ZohoPluginSettings
  readonly records: Records
  readonly links: Links
  readonly backfills: Backfills
  readonly usage: UsageLedger
  /** undefined when the plugin is off. */
  readonly desk: ZohoDesk | undefined

  /** @throws {ZohoOptionsError} naming every fault of the options. */
  constructor(cradle: Cradle, options: unknown) {
    super(cradle)
    const db = cradle.__pg_connection__
    this.settings = readModuleOptions(options)
    this.records = new Records(db)
    this.links = new Links(db)
    this.backfills = new Backfills(db)
    this.usage = new UsageLedger(db)
    this.desk = this.settings.environment === "off" ? undefined : new ZohoDesk(db, this.settings)
  }
}
