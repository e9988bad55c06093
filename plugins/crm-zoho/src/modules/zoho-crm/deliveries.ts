import { randomUUID } from "node:crypto"

import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"

import type { DeliveryState } from "../../contract"

export interface DeliveryRow {
  readonly id: string
  readonly order_id: string
  readonly payment_id: string
  readonly state: DeliveryState
  readonly attempts: number
  readonly strikes: number
  readonly next_try_at: Date
  readonly due_since: Date
  readonly lease_until: Date | null
  readonly maybe_sent: boolean
  readonly zoho_id: string | null
  readonly zoho_module: string | null
  readonly sent_hash: string | null
  readonly last_error: string | null
  readonly delivered_at: Date | null
  readonly created_at: Date
  readonly updated_at: Date
}

/** A row in this worker's hands until the lease ends. */
export interface ClaimedDelivery {
  readonly id: string
  readonly orderId: string
  readonly leaseToken: string
  /** ISO 8601. */
  readonly leaseUntil: string
  /** Before this try. */
  readonly maybeSent: boolean
  readonly strikes: number
  readonly ageSeconds: number
  readonly zohoId: string | null
  readonly zohoModule: string | null
  readonly sentHash: string | null
}

export interface FinishedTry {
  readonly state: "done" | "retry" | "dead"
  readonly isStrike: boolean
  readonly nextTryInSeconds: number
  /** null clears the last one. */
  readonly lastError: string | null
  /** Set when Zoho confirmed the record. */
  readonly sent?: { readonly zohoId: string; readonly module: string; readonly hash: string }
}

interface ClaimedRow {
  id: string
  order_id: string
  lease_token: string
  lease_until: Date
  was_maybe_sent: boolean
  strikes: number
  age_seconds: number
  zoho_id: string | null
  zoho_module: string | null
  sent_hash: string | null
}

const DUE = `(state in ('pending', 'retry') and next_try_at <= now()) or (state = 'sending' and lease_until < now())`
const UNHELD = `state <> 'sending' or lease_until < now()`

/** The ledger of deliveries. All moments are the database's, so workers' clocks play no part. */
export class Deliveries {
  constructor(private readonly db: Knex) {}

  /** Makes the order's row. False when there is one already: an event that comes twice changes nothing. */
  async remember(orderId: string, paymentId: string): Promise<boolean> {
    const { rows } = await this.db.raw<{ rows: unknown[] }>(
      `insert into zoho_delivery (id, order_id, payment_id, state, next_try_at, due_since)
       values (?, ?, ?, 'pending', now(), now())
       on conflict (order_id) where deleted_at is null do nothing returning id`,
      [generateEntityId(undefined, "zohodel"), orderId, paymentId],
    )
    return rows.length > 0
  }

  /** Due rows, oldest first, each to one worker only. A row whose worker died is due again when its lease has ended. */
  async claimDue(limit: number, leaseSeconds: number): Promise<ClaimedDelivery[]> {
    return this.claim({ condition: DUE, values: [] }, limit, leaseSeconds)
  }

  /** This order's row now, whatever its state; undefined when another worker holds it or there is none. */
  async claimOrder(orderId: string, leaseSeconds: number): Promise<ClaimedDelivery | undefined> {
    const [claimed] = await this.claim(
      { condition: `order_id = ? and (${UNHELD})`, values: [orderId] },
      1,
      leaseSeconds,
    )
    return claimed
  }

  private async claim(
    which: { readonly condition: string; readonly values: readonly string[] },
    limit: number,
    leaseSeconds: number,
  ): Promise<ClaimedDelivery[]> {
    const { rows } = await this.db.raw<{ rows: ClaimedRow[] }>(
      `with due as (
         select id, maybe_sent from zoho_delivery
         where deleted_at is null and (${which.condition})
         order by next_try_at limit ? for update skip locked)
       update zoho_delivery d
       set state = 'sending', attempts = d.attempts + 1, maybe_sent = true, lease_token = ?,
           lease_until = now() + make_interval(secs => ?), updated_at = now()
       from due where d.id = due.id
       returning d.id, d.order_id, d.lease_token, d.lease_until, due.maybe_sent as was_maybe_sent, d.strikes,
         extract(epoch from now() - d.due_since)::float8 as age_seconds, d.zoho_id, d.zoho_module, d.sent_hash`,
      [...which.values, limit, randomUUID(), leaseSeconds],
    )
    return rows.map((row) => ({
      id: row.id,
      orderId: row.order_id,
      leaseToken: row.lease_token,
      leaseUntil: row.lease_until.toISOString(),
      maybeSent: row.was_maybe_sent,
      strikes: row.strikes,
      ageSeconds: row.age_seconds,
      zohoId: row.zoho_id,
      zohoModule: row.zoho_module,
      sentHash: row.sent_hash,
    }))
  }

  /** Writes a try's result. False when the lease has lapsed and the row is another worker's now. */
  async finish(claimed: Pick<ClaimedDelivery, "id" | "leaseToken">, result: FinishedTry): Promise<boolean> {
    const changed = await this.db("zoho_delivery")
      .where({ id: claimed.id, state: "sending", lease_token: claimed.leaseToken })
      .update({
        state: result.state,
        strikes: this.db.raw("strikes + ?", [result.isStrike ? 1 : 0]),
        next_try_at: this.db.raw("now() + make_interval(secs => ?)", [result.nextTryInSeconds]),
        lease_token: null,
        lease_until: null,
        last_error: result.lastError,
        updated_at: this.db.fn.now(),
        ...(result.sent
          ? {
              zoho_id: result.sent.zohoId,
              zoho_module: result.sent.module,
              sent_hash: result.sent.hash,
              delivered_at: this.db.fn.now(),
            }
          : {}),
      })
    return changed === 1
  }

  /** Starts an order afresh at a person's wish; what is known of its record in Zoho stays. */
  async restart(orderId: string): Promise<void> {
    await this.db("zoho_delivery")
      .where({ order_id: orderId })
      .whereNull("deleted_at")
      .whereRaw(`(${UNHELD})`)
      .update({
        state: "pending",
        strikes: 0,
        sent_hash: null,
        next_try_at: this.db.fn.now(),
        due_since: this.db.fn.now(),
        updated_at: this.db.fn.now(),
      })
  }

  /** Makes every waiting retry due now. */
  async bringForward(): Promise<void> {
    await this.db("zoho_delivery")
      .where({ state: "retry" })
      .whereNull("deleted_at")
      .update({ next_try_at: this.db.fn.now() })
  }

  async find(orderId: string): Promise<DeliveryRow | undefined> {
    return this.db<DeliveryRow>("zoho_delivery").where({ order_id: orderId }).whereNull("deleted_at").first()
  }

  /** Which of these orders have no row yet. */
  async withoutRow(orderIds: readonly string[]): Promise<string[]> {
    const known = await this.db<DeliveryRow>("zoho_delivery")
      .whereIn("order_id", orderIds)
      .whereNull("deleted_at")
      .select("order_id")
    const have = new Set(known.map((row) => row.order_id))
    return [...new Set(orderIds)].filter((id) => !have.has(id))
  }

  /** How many rows are in each state; states without rows are 0. */
  async countByState(): Promise<Record<DeliveryState, number>> {
    const { rows } = await this.db.raw<{ rows: { state: DeliveryState; total: number }[] }>(
      `select state, count(*)::int as total from zoho_delivery where deleted_at is null group by state`,
    )
    const counts = { pending: 0, sending: 0, done: 0, retry: 0, dead: 0 }
    for (const { state, total } of rows) counts[state] = total
    return counts
  }
}
