import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Secret } from "medusa-integration-kit"
import type { AttemptRecord, PaymentRecord } from "../../domain/records"
import { attemptFromRow, paymentFromRow } from "./rows"

/** What is to be asked or finished next, counted by the database's clock so that several processes agree. */
export class DueWork {
  readonly #db: Knex
  readonly #secret: Secret

  constructor(db: Knex, secret: Secret) {
    this.#db = db
    this.#secret = secret
  }

  /** Notes that BillDesk was asked, and when to ask next. */
  async notePoll(id: string, authStatus: string | null, nextPollAt: Date | null): Promise<void> {
    await this.#db("billdesk_attempt")
      .where({ id })
      .update({
        polls: this.#db.raw("polls + 1"),
        last_polled_at: this.#db.fn.now(),
        next_poll_at: nextPollAt,
        ...(authStatus === null ? {} : { auth_status: authStatus }),
      })
  }

  /**
   * A status that nobody has told us of: shown to a person, asked about again, decides nothing.
   *
   * @returns whether it is news for this attempt
   */
  async noteUnknownStatus(id: string, authStatus: string): Promise<boolean> {
    const changed = await this.#db("billdesk_attempt")
      .where({ id })
      .whereRaw("unknown_status is distinct from ?", [authStatus])
      .update({ unknown_status: authStatus })
    return changed > 0
  }

  /**
   * Takes the right to ask BillDesk now on a shopper's behalf: at most once every `minimumMs` for an order, counted
   * by the database's clock, so it holds over several processes.
   */
  async takeCheckTurn(orderId: string, minimumMs: number): Promise<boolean> {
    const taken = await this.#db("billdesk_payment")
      .where({ order_id: orderId })
      .whereRaw("(last_checked_at is null or last_checked_at < now() - make_interval(secs => ?))", [
        minimumMs / 1000,
      ])
      .update({ last_checked_at: this.#db.fn.now() })
    return taken > 0
  }

  /** Takes attempts whose next question is due, most overdue first; for a minute no other process gets them too. */
  async takeAttemptsToPoll(limit: number): Promise<AttemptRecord[]> {
    const due = this.#db("billdesk_attempt")
      .where("next_poll_at", "<=", this.#db.fn.now())
      .whereNotIn("status", ["successful", "review", "resolved"])
      .orderBy("next_poll_at")
      .limit(limit)
      .forUpdate()
      .skipLocked()
      .select("id")
    const rows: unknown[] = await this.#db("billdesk_attempt")
      .whereIn("id", due)
      .update({ next_poll_at: this.#db.raw("now() + interval '1 minute'") })
      .returning("*")
    return rows.map((row) => attemptFromRow(row, this.#secret))
  }

  /** Attempts that can still bring money, whatever their plan says: for a sweep that a person asks for. */
  async openAttempts(limit: number): Promise<AttemptRecord[]> {
    const rows: unknown[] = await this.#db("billdesk_attempt")
      .whereIn("status", ["opening", "awaiting", "superseded", "failed"])
      .andWhere("created_at", ">", this.#db.raw("now() - interval '5 days'"))
      .orderBy("created_at", "desc")
      .limit(limit)
    return rows.map((row) => attemptFromRow(row, this.#secret))
  }

  /** Payments whose money is recorded and whose order is not finished: a crash came between. */
  async unsettledSuccesses(limit: number): Promise<AttemptRecord[]> {
    const rows: unknown[] = await this.#db("billdesk_attempt as attempt")
      .join("billdesk_payment as payment", "payment.paid_attempt_id", "attempt.id")
      .whereIn("payment.status", ["pending", "failed"])
      .select("attempt.*")
      .limit(limit)
    return rows.map((row) => attemptFromRow(row, this.#secret))
  }

  async unpaidPastWindow(limit: number): Promise<PaymentRecord[]> {
    const rows: unknown[] = await this.#db("billdesk_payment")
      .whereIn("status", ["pending", "failed"])
      .where("payable_until", "<=", this.#db.fn.now())
      .orderBy("payable_until")
      .limit(limit)
    return rows.map(paymentFromRow)
  }
}
