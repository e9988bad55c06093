import { randomUUID } from "node:crypto"
import { setTimeout as sleep } from "node:timers/promises"

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { Secret } from "medusa-integration-kit"

import type { StoredToken, TokenStore } from "../../protocol"
import type { SealedBox } from "./sealed-box"

/** The one row's id: a shop has one connection. */
const CONNECTION_ID = "zohoconn_default"
/** Longer than one call to the accounts server may take. A process that died holding it blocks the others this long. */
const LEASE_SECONDS = 20
const ASK_EVERY_MS = 200

const content = z.object({ accessToken: z.string(), apiBase: z.string() })
const tokenRows = z.array(
  z.object({
    sealed_token: z.string().nullable(),
    token_expires_at: z.date().nullable(),
    cooldown_until: z.date().nullable(),
    granted_scopes: z.string().nullable(),
  }),
)

/** The access token in the connection's row, sealed; and the lease that lets one process renew it. */
export class SharedTokenStore implements TokenStore {
  constructor(
    private readonly db: Knex,
    private readonly box: SealedBox,
    private readonly fingerprint: string,
  ) {}

  /** Makes the row when there is none. Other credentials begin with a clean slate: no token, no cool-down. */
  async prepare(): Promise<void> {
    await this.db.raw(
      `insert into zoho_connection as c (id, fingerprint) values (?, ?)
       on conflict (id) do update set fingerprint = excluded.fingerprint, sealed_token = null,
         token_expires_at = null, cooldown_until = null, granted_scopes = null, refresh_lease_until = null,
         refresh_lease_token = null, updated_at = now()
       where c.fingerprint <> excluded.fingerprint`,
      [CONNECTION_ID, this.fingerprint],
    )
  }

  async read(): Promise<StoredToken | undefined> {
    const row = await this.#row()
    if (!row?.sealed_token || !row.token_expires_at) return undefined
    const opened = this.box.open(row.sealed_token, this.fingerprint)
    if (!opened) return undefined
    const { accessToken, apiBase } = content.parse(JSON.parse(opened.reveal()))
    return {
      accessToken: new Secret(accessToken),
      apiBase,
      expiresAt: row.token_expires_at,
      scopes: row.granted_scopes?.split(" ") ?? null,
    }
  }

  async write(token: StoredToken): Promise<void> {
    const text = JSON.stringify({ accessToken: token.accessToken.reveal(), apiBase: token.apiBase })
    await this.db("zoho_connection")
      .where({ id: CONNECTION_ID })
      .update({
        sealed_token: this.box.seal(new Secret(text), this.fingerprint),
        token_expires_at: token.expiresAt,
        granted_scopes: token.scopes?.join(" ") ?? null,
        cooldown_until: null,
        updated_at: this.db.fn.now(),
      })
  }

  async readCooldown(): Promise<Date | undefined> {
    return (await this.#row())?.cooldown_until ?? undefined
  }

  async writeCooldown(until: Date): Promise<void> {
    await this.db("zoho_connection").where({ id: CONNECTION_ID }).update({ cooldown_until: until })
  }

  async withRefreshLock<T>(work: () => Promise<T>): Promise<T | undefined> {
    const mine = randomUUID()
    // No transaction is held open while Zoho is asked: the lock is a lease in the row, and ends with its holder.
    for (let asked = 0; !(await this.#takeLease(mine)); asked += 1) {
      if (asked * ASK_EVERY_MS > LEASE_SECONDS * 1000) return undefined
      await sleep(ASK_EVERY_MS)
    }
    try {
      return await work()
    } finally {
      await this.db("zoho_connection")
        .where({ id: CONNECTION_ID, refresh_lease_token: mine })
        .update({ refresh_lease_token: null, refresh_lease_until: null })
    }
  }

  async #takeLease(mine: string): Promise<boolean> {
    const changed = await this.db("zoho_connection")
      .where({ id: CONNECTION_ID })
      .whereRaw("coalesce(refresh_lease_until < now(), true)")
      .update({
        refresh_lease_token: mine,
        refresh_lease_until: this.db.raw("now() + make_interval(secs => ?)", [LEASE_SECONDS]),
      })
    return changed === 1
  }

  async #row(): Promise<z.output<typeof tokenRows>[number] | undefined> {
    const found: unknown = await this.db("zoho_connection").where({ id: CONNECTION_ID })
    return tokenRows.parse(found)[0]
  }
}
