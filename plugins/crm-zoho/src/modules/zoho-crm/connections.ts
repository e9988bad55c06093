import { createHmac } from "node:crypto"

import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import type { ZohoSettings } from "../../domain"
import type { ZohoConnectionSettings } from "../../protocol"
import type { Grant, Grants } from "./grants"
import type { SealedBox } from "./sealed-box"
import { SharedTokenStore } from "./shared-token-store"

/** How the shop is connected at this moment. */
export type Connection =
  | { readonly kind: "none" }
  /** There is a consent, sealed under another encryption key. */
  | { readonly kind: "unreadable"; readonly grant: Grant }
  | OpenConnection

export interface OpenConnection {
  readonly kind: "open"
  readonly source: "environment" | "admin"
  readonly settings: ZohoConnectionSettings
  readonly tokens: SharedTokenStore
  /** Of credentials and hosts; tells nothing about the secrets in it. What was learnt with others is not used. */
  readonly fingerprint: string
  /** null: the consent comes from the options. */
  readonly grant: Grant | null
}

export interface ConnectionParts {
  readonly db: Knex
  readonly box: SealedBox
  readonly grants: Grants
  readonly settings: ZohoSettings
}

/** Which consent is in force: the one a person gave in the admin, else that of the options. Read anew each time. */
export class Connections {
  readonly #parts: ConnectionParts

  constructor(parts: ConnectionParts) {
    this.#parts = parts
  }

  async current(): Promise<Connection> {
    const grant = await this.#parts.grants.find()
    const { client, refreshToken } = this.#parts.settings
    if (!grant) {
      return refreshToken === undefined
        ? { kind: "none" }
        : this.#open({ source: "environment", settings: { ...client, refreshToken }, grant: null })
    }
    if (grant.refreshToken === undefined) return { kind: "unreadable", grant }
    const { dataCentre, accountsUrl } = grant
    const settings = { ...client, dataCentre, accountsUrl, refreshToken: grant.refreshToken }
    return this.#open({ source: "admin", settings, grant })
  }

  async #open(given: Pick<OpenConnection, "source" | "settings" | "grant">): Promise<OpenConnection> {
    const fingerprint = this.#fingerprintOf(given.settings)
    const tokens = new SharedTokenStore(this.#parts.db, this.#parts.box, fingerprint)
    await tokens.prepare()
    return { kind: "open", ...given, tokens, fingerprint }
  }

  #fingerprintOf(settings: ZohoConnectionSettings): string {
    return createHmac("sha256", this.#parts.settings.encryptionKey.reveal())
      .update(
        JSON.stringify([
          settings.environment,
          settings.dataCentre,
          settings.clientId,
          settings.clientSecret.reveal(),
          settings.refreshToken.reveal(),
          settings.accountsUrl,
          settings.apiUrl ?? "",
        ]),
      )
      .digest("hex")
      .slice(0, 32)
  }
}
