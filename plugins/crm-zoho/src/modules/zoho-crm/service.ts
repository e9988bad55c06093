import { createHmac } from "node:crypto"

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaService } from "@medusajs/framework/utils"

import type { ZohoPluginSettings, ZohoSettings } from "../../domain"
import { readModuleOptions } from "./check-options"
import { ConnectionLedger } from "./connection-ledger"
import { Deliveries } from "./deliveries"
import { ZohoConnection } from "./models/zoho-connection"
import { ZohoDelivery } from "./models/zoho-delivery"
import { SealedBox } from "./sealed-box"
import { SharedTokenStore } from "./shared-token-store"

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
export class ZohoCrmModuleService extends MedusaService({ ZohoDelivery, ZohoConnection }) {
  readonly settings: ZohoPluginSettings
  readonly deliveries: Deliveries
  /** undefined when the plugin is off. */
  readonly desk: ZohoDesk | undefined

  /** @throws {ZohoOptionsError} naming every fault of the options. */
  constructor(cradle: Cradle, options: unknown) {
    super(cradle)
    const db = cradle.__pg_connection__
    this.settings = readModuleOptions(options)
    this.deliveries = new Deliveries(db)
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

/** Changes with anything that makes a token or a standing fault obsolete; tells nothing about the secrets in it. */
function fingerprintOf({ connection, mapping, encryptionKey }: ZohoSettings): string {
  return createHmac("sha256", encryptionKey.reveal())
    .update(
      JSON.stringify([
        connection.environment,
        connection.dataCentre,
        connection.clientId,
        connection.clientSecret.reveal(),
        connection.refreshToken.reveal(),
        connection.accountsUrl,
        connection.apiUrl ?? "",
        mapping,
      ]),
    )
    .digest("hex")
    .slice(0, 32)
}
