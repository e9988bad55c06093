import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { MedusaError } from "@medusajs/framework/utils"

import { restSeconds } from "../../domain"
import type { ConnectionDecision } from "../../domain"

/** The one row's id: a shop has one connection. */
export const CONNECTION_ID = "zohoconn_default"

export interface ConnectionRow {
  readonly id: string
  readonly fingerprint: string
  readonly sealed_token: string | null
  readonly token_expires_at: Date | null
  readonly cooldown_until: Date | null
  readonly fault_kind: "outage" | "throttled" | "configuration" | null
  readonly fault_code: string | null
  readonly fault_message: string | null
  readonly faults_in_a_row: number
  readonly quiet_until: Date | null
  readonly swept_through: Date | null
  /** The database's judgement, so clocks play no part. */
  readonly is_quiet: boolean
}

/** Whether a fault is news: the first of its kind since the connection was last well. */
export interface FaultNews {
  readonly isNew: boolean
}

/** What all processes share about the connection's health, and the sweep's progress. */
export class ConnectionLedger {
  constructor(
    private readonly db: Knex,
    private readonly fingerprint: string,
  ) {}

  /** The row, made when there is none. Other credentials begin with a clean slate: no token, no fault. */
  async read(): Promise<ConnectionRow> {
    await this.db.raw(
      `insert into zoho_connection as c (id, fingerprint) values (?, ?)
       on conflict (id) do update set fingerprint = excluded.fingerprint, sealed_token = null,
         token_expires_at = null, cooldown_until = null, refresh_lease_until = null, refresh_lease_token = null,
         fault_kind = null, fault_code = null, fault_message = null, faults_in_a_row = 0, quiet_until = null,
         updated_at = now()
       where c.fingerprint <> excluded.fingerprint`,
      [CONNECTION_ID, this.fingerprint],
    )
    const { rows } = await this.db.raw<{ rows: ConnectionRow[] }>(
      `select *, coalesce(quiet_until > now(), false) as is_quiet from zoho_connection where id = ?`,
      [CONNECTION_ID],
    )
    const [row] = rows
    if (!row) throw rowVanished()
    return row
  }

  /** True for the one call that found the connection ailing before: worth a line in the log. */
  async markHealthy(): Promise<boolean> {
    const changed = await this.db("zoho_connection")
      .where({ id: CONNECTION_ID })
      .whereNotNull("fault_kind")
      .update({
        fault_kind: null,
        fault_code: null,
        fault_message: null,
        faults_in_a_row: 0,
        quiet_until: null,
        updated_at: this.db.fn.now(),
      })
    return changed === 1
  }

  /** Lets the connection rest. Several workers that meet the same fault at once make one piece of news of it. */
  async markFault(
    decision: ConnectionDecision & { readonly kind: "rest" },
    code: string,
    message: string,
  ): Promise<FaultNews> {
    return this.db.transaction(async (trx) => {
      const { rows } = await trx.raw<{ rows: ConnectionRow[] }>(
        `select *, coalesce(quiet_until > now(), false) as is_quiet from zoho_connection where id = ? for update`,
        [CONNECTION_ID],
      )
      const [row] = rows
      // The orders that were under way together meet one fault together: it counts once.
      if (row?.is_quiet && row.fault_kind === decision.fault) return { isNew: false }
      const faultsBefore = row?.faults_in_a_row ?? 0
      const rest = restSeconds(decision, faultsBefore)
      await trx("zoho_connection")
        .where({ id: CONNECTION_ID })
        .update({
          fault_kind: decision.fault,
          fault_code: code,
          fault_message: message,
          faults_in_a_row: faultsBefore + 1,
          quiet_until: trx.raw("greatest(quiet_until, now() + make_interval(secs => ?))", [rest]),
          updated_at: trx.fn.now(),
        })
      return { isNew: row?.fault_kind !== decision.fault }
    })
  }

  /** Ends the rest without calling the fault mended: the next delivery finds out. */
  async endRest(): Promise<void> {
    await this.db("zoho_connection").where({ id: CONNECTION_ID }).update({ quiet_until: null })
  }

  /** True for the one process that may sweep now; the others' turn is `intervalSeconds` later. */
  async beginSweep(intervalSeconds: number): Promise<boolean> {
    const changed = await this.db("zoho_connection")
      .where({ id: CONNECTION_ID })
      .whereRaw("coalesce(swept_at <= now() - make_interval(secs => ?), true)", [intervalSeconds])
      .update({ swept_at: this.db.fn.now() })
    return changed === 1
  }

  /** Captures before this moment have a row; an hour of overlap covers long transactions and unequal clocks. */
  async sweepSince(): Promise<{ readonly since: Date; readonly now: Date }> {
    const { rows } = await this.db.raw<{ rows: { since: Date; now: Date }[] }>(
      `select coalesce(swept_through, created_at) - interval '1 hour' as since, now() as now
       from zoho_connection where id = ?`,
      [CONNECTION_ID],
    )
    const [row] = rows
    if (!row) throw rowVanished()
    return row
  }

  async endSweep(through: Date): Promise<void> {
    await this.db("zoho_connection").where({ id: CONNECTION_ID }).update({ swept_through: through })
  }
}

function rowVanished(): MedusaError {
  return new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "The Zoho connection's row has vanished.")
}
