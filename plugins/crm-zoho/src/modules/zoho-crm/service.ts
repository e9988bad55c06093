import { createHmac } from "node:crypto"

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaService } from "@medusajs/framework/utils"

import type { ZohoPluginSettings, ZohoSettings } from "../../domain"
import { readModuleOptions } from "./check-options"
import { ConnectionLedger } from "./connection-ledger"
import { Backfills } from "./backfills"
import { Links } from "./links"
import { ZohoBackfill } from "./models/zoho-backfill"
import { ZohoConnection } from "./models/zoho-connection"
import { ZohoLink } from "./models/zoho-link"
import { ZohoRecord } from "./models/zoho-record"
import { ZohoUsage } from "./models/zoho-usage"
import { Records } from "./records"
import { SealedBox } from "./sealed-box"
import { SharedTokenStore } from "./shared-token-store"
import { UsageLedger } from "./usage-ledger"

interface Cradle extends Record<string, unknown> {
  readonly __pg_connection__: Knex
}

/** What is needed to speak to Zoho; absent when the plugin is off. */
export interface ZohoDesk {
  readonly settings: ZohoSettings
  readonly connection: ConnectionLedger
  readonly tokens: SharedTokenStore
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
    this.desk = this.settings.environment === "off" ? undefined : openDesk(db, this.settings)
  }
}

function openDesk(db: Knex, settings: ZohoSettings): ZohoDesk {
  const fingerprint = fingerprintOf(settings)
  return {
    settings,
    connection: new ConnectionLedger(db, fingerprint),
    tokens: new SharedTokenStore(db, new SealedBox(settings.encryptionKey), fingerprint),
  }
}

/** Changes with anything that makes a token obsolete; tells nothing about the secrets in it. */
function fingerprintOf({ client, refreshToken, encryptionKey }: ZohoSettings): string {
  return createHmac("sha256", encryptionKey.reveal())
    .update(
      JSON.stringify([
        client.environment,
        client.dataCentre,
        client.clientId,
        client.clientSecret.reveal(),
        refreshToken?.reveal() ?? "",
        client.accountsUrl,
        client.apiUrl ?? "",
      ]),
    )
    .digest("hex")
    .slice(0, 32)
}
