import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"

/** The one row's id: a shop has one connection. */
export const CONNECTION_ID = "zohoconn_default"

export interface ConnectionRow {
  readonly id: string
  readonly fingerprint: string
  readonly sealed_token: string | null
  readonly token_expires_at: Date | null
  readonly cooldown_until: Date | null
}

/** What all processes share about the connection. */
export class ConnectionLedger {
  constructor(
    private readonly db: Knex,
    private readonly fingerprint: string,
  ) {}

  /** The row, made when there is none. Other credentials begin with a clean slate: no token. */
  async read(): Promise<ConnectionRow> {
    await this.db.raw(
      `insert into zoho_connection as c (id, fingerprint) values (?, ?)
       on conflict (id) do update set fingerprint = excluded.fingerprint, sealed_token = null,
         token_expires_at = null, cooldown_until = null, refresh_lease_until = null, refresh_lease_token = null,
         updated_at = now()
       where c.fingerprint <> excluded.fingerprint`,
      [CONNECTION_ID, this.fingerprint],
    )
    const row = await this.db<ConnectionRow>("zoho_connection").where({ id: CONNECTION_ID }).first()
    if (!row) throw rowVanished()
    return row
  }
}

function rowVanished(): MedusaError {
  return new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The Zoho connection's row has vanished.")
}
