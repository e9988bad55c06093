import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { Secret } from "medusa-integration-kit"

import { isDataCentre } from "../../protocol"
import type { DataCentre, ZohoClientSettings } from "../../protocol"
import { writeAct } from "./acts"
import type { SealedBox } from "./sealed-box"

const grantRow = z.object({
  data_centre: z.custom<DataCentre>((text) => typeof text === "string" && isDataCentre(text)),
  accounts_url: z.string(),
  sealed_refresh_token: z.string(),
  connected_by: z.string(),
  connected_at: z.date(),
})

/** A consent that a person gave in the admin. */
export interface Grant {
  readonly dataCentre: DataCentre
  readonly accountsUrl: string
  /** undefined: sealed under another encryption key, so nobody can read it. */
  readonly refreshToken: Secret | undefined
  /** A user's id. */
  readonly connectedBy: string
  readonly connectedAt: Date
}

export interface NewGrant {
  readonly dataCentre: DataCentre
  readonly accountsUrl: string
  readonly refreshToken: Secret
  /** A user's id. */
  readonly by: string
  /** For the trail: which organisation. */
  readonly note: string
}

/** The consent for this client in this environment: at most one, sealed. Another client or environment has its own. */
export class Grants {
  readonly #key: { readonly environment: string; readonly client_id: string }
  readonly #context: string

  constructor(
    private readonly db: Knex,
    private readonly box: SealedBox,
    { environment, clientId }: ZohoClientSettings,
  ) {
    this.#key = { environment, client_id: clientId }
    this.#context = `refresh-token ${environment} ${clientId}`
  }

  async find(): Promise<Grant | undefined> {
    const found: unknown = await this.db("zoho_grant").where(this.#key)
    return this.#read(found)
  }

  /** Keeps a new consent in the place of the one before. @returns the one before, whose token is to be revoked */
  async replace(grant: NewGrant): Promise<Grant | undefined> {
    return this.db.transaction(async (trx) => {
      const found: unknown = await trx("zoho_grant").where(this.#key).forUpdate()
      await trx("zoho_grant")
        .insert({
          ...this.#key,
          data_centre: grant.dataCentre,
          accounts_url: grant.accountsUrl,
          sealed_refresh_token: this.box.seal(grant.refreshToken, this.#context),
          connected_by: grant.by,
          connected_at: trx.fn.now(),
        })
        .onConflict(["environment", "client_id"])
        .merge()
      await writeAct(trx, { actor: grant.by, act: "connect", note: grant.note })
      return this.#read(found)
    })
  }

  /** Forgets the consent. @returns the one that was there */
  async forget(by: string): Promise<Grant | undefined> {
    return this.db.transaction(async (trx) => {
      const found: unknown = await trx("zoho_grant").where(this.#key).delete().returning("*")
      const grant = this.#read(found)
      if (grant) await writeAct(trx, { actor: by, act: "disconnect" })
      return grant
    })
  }

  #read(found: unknown): Grant | undefined {
    const [row] = z.array(grantRow).parse(found)
    if (!row) return undefined
    return {
      dataCentre: row.data_centre,
      accountsUrl: row.accounts_url,
      refreshToken: this.box.open(row.sealed_refresh_token, this.#context),
      connectedBy: row.connected_by,
      connectedAt: row.connected_at,
    }
  }
}
