import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { Secret } from "medusa-integration-kit"
import type { AttemptStatus, ReviewReason } from "../../contract/payment-status"
import type { AttemptRecord, AttemptRedirect, PaymentRecord } from "../../domain/records"
import { sealAtRest } from "../../domain/seal-at-rest"
import type { Actor, AttemptFacts, LedgerEvent, NewAttempt, NewPayment } from "./ledger-entries"
import { claim, factColumns, moveAttempt, movePayment, writeEvent } from "./ledger-moves"
import type { AttemptMove } from "./ledger-moves"
import { attemptFromRow, paymentFromRow } from "./rows"

/** States that a later word of BillDesk may still change. */
const OPEN_TO_NEWS: readonly AttemptStatus[] = [
  "opening",
  "awaiting",
  "superseded",
  "failed",
  "expired",
  "abandoned",
]

const withId = z.array(z.object({ id: z.string() }))

/**
 * The ledger of payments and attempts. Every write names the states it may start from (compare and set) and writes
 * its audit event in the same transaction; a write that finds another state changes nothing and answers undefined.
 */
export class Ledger {
  readonly #db: Knex
  readonly #secret: Secret

  constructor(db: Knex, secret: Secret) {
    this.#db = db
    this.#secret = secret
  }

  /** Makes the order's payment row, or gives the one that is there. */
  async rememberPayment(payment: NewPayment, actor: Actor): Promise<PaymentRecord> {
    return this.#db.transaction(async (trx) => {
      const made: unknown[] = await trx("billdesk_payment")
        .insert({
          order_id: payment.orderId,
          cart_id: payment.cartId,
          payment_session_id: payment.paymentSessionId,
          payment_collection_id: payment.paymentCollectionId,
          amount_paise: payment.amount,
          currency_code: payment.currencyCode,
          status: "pending",
          payable_until: payment.payableUntil,
        })
        .onConflict("order_id")
        .ignore()
        .returning("*")
      if (made.length > 0)
        await writeEvent(trx, { orderId: payment.orderId, actor, kind: "payment", to: "pending" })
      const row: unknown =
        made[0] ?? (await trx("billdesk_payment").where({ order_id: payment.orderId }).first())
      return paymentFromRow(row)
    })
  }

  async payment(orderId: string): Promise<PaymentRecord | undefined> {
    const row: unknown = await this.#db("billdesk_payment").where({ order_id: orderId }).first()
    return row === undefined ? undefined : paymentFromRow(row)
  }

  /** All attempts of an order, oldest first. */
  async attempts(orderId: string): Promise<AttemptRecord[]> {
    const rows: unknown[] = await this.#db("billdesk_attempt").where({ order_id: orderId }).orderBy("number")
    return rows.map((row) => attemptFromRow(row, this.#secret))
  }

  async attempt(id: string): Promise<AttemptRecord | undefined> {
    return this.#oneAttempt({ id })
  }

  async attemptByGatewayOrderId(gatewayOrderId: string): Promise<AttemptRecord | undefined> {
    return this.#oneAttempt({ gateway_order_id: gatewayOrderId })
  }

  /**
   * Writes the next attempt down. An attempt that was still offered steps back (`superseded`): it can be paid at
   * BillDesk until its validity ends, so it goes on being asked about.
   */
  async openAttempt(attempt: NewAttempt, actor: Actor): Promise<AttemptRecord> {
    const { id, orderId } = attempt
    return this.#db.transaction(async (trx) => {
      await trx("billdesk_payment").where({ order_id: orderId }).forUpdate().first()
      const all: unknown[] = await trx("billdesk_attempt").where({ order_id: orderId }).select("id")
      for (const earlier of withId.parse(all)) {
        await moveAttempt(trx, { id: earlier.id, from: ["opening", "awaiting"], to: "superseded", actor })
      }
      const rows: unknown[] = await trx("billdesk_attempt")
        .insert({
          id,
          order_id: orderId,
          number: all.length + 1,
          gateway_order_id: attempt.gatewayOrderId,
          merchant_id: attempt.merchantId,
          amount_paise: attempt.amount,
          currency_code: attempt.currencyCode,
          status: "opening",
          next_poll_at: attempt.nextPollAt,
        })
        .returning("*")
      await writeEvent(trx, { orderId, attemptId: id, actor, kind: "attempt", to: "opening" })
      await movePayment(trx, { orderId, from: ["failed"], to: "pending", actor })
      return attemptFromRow(rows[0], this.#secret)
    })
  }

  /** BillDesk took the order: the shopper may be sent there. */
  async offerAttempt(
    id: string,
    offer: { bdOrderId: string; redirect: AttemptRedirect; validUntil: Date },
    actor: Actor,
  ): Promise<AttemptRecord | undefined> {
    const set = {
      bd_order_id: offer.bdOrderId,
      sealed_redirect: sealAtRest(JSON.stringify(offer.redirect), this.#secret),
      valid_until: offer.validUntil,
    }
    return this.#move({ id, from: ["opening"], to: "awaiting", actor, set })
  }

  /** The redirect never reached a browser, so nobody can pay this one. It is still asked about: cheap insurance. */
  async abandonAttempt(id: string, reason: string, actor: Actor): Promise<AttemptRecord | undefined> {
    const set = { error_description: reason }
    return this.#move({ id, from: ["opening"], to: "abandoned", actor, set, detail: { reason } })
  }

  /** A verified 0399. The order stays payable; its payment shows Failed while no other attempt is open. */
  async failAttempt(id: string, facts: AttemptFacts, actor: Actor): Promise<AttemptRecord | undefined> {
    return this.#db.transaction(async (trx) => {
      const from: AttemptStatus[] = ["opening", "awaiting", "superseded", "abandoned", "expired"]
      const failed = await this.#moveIn(trx, { id, from, to: "failed", actor, ...written(facts) })
      if (!failed) return undefined
      const { orderId } = failed
      const open: unknown = await trx("billdesk_attempt")
        .where({ order_id: orderId })
        .whereIn("status", ["opening", "awaiting"])
        .first()
      if (open === undefined) await movePayment(trx, { orderId, from: ["pending"], to: "failed", actor })
      return failed
    })
  }

  async closeAttempt(id: string, actor: Actor): Promise<AttemptRecord | undefined> {
    return this.#move({ id, from: ["opening", "awaiting", "superseded", "failed"], to: "expired", actor })
  }

  /**
   * The gateway's money is recorded before core hears of it: the payment provider reads this row. The database allows
   * one successful attempt for an order and one attempt for a transaction. The caller then holds the order's claim.
   *
   * @returns undefined, with nothing changed, when another process holds the claim or the attempt has its last word
   */
  async recordSuccess(id: string, facts: AttemptFacts, actor: Actor): Promise<AttemptRecord | undefined> {
    const known = await this.attempt(id)
    if (!known) return undefined
    return this.#db.transaction(async (trx) => {
      if (!(await claim(trx, known.orderId))) return undefined
      const paid = await this.#moveIn(trx, {
        id,
        from: OPEN_TO_NEWS,
        to: "successful",
        actor,
        ...written(facts),
      })
      if (paid)
        await trx("billdesk_payment").where({ order_id: paid.orderId }).update({ paid_attempt_id: id })
      return paid
    })
  }

  /** Takes up an order whose money is recorded and whose own records are not complete; false when another does so now. */
  async claimUnfinished(orderId: string): Promise<boolean> {
    return this.#db.transaction((trx) => claim(trx, orderId))
  }

  /** Claims an order to give it up; false when money was recorded meanwhile or another process is at it. */
  async claimForExpiry(orderId: string): Promise<boolean> {
    return this.#db.transaction(async (trx) => {
      const unpaid: unknown = await trx("billdesk_payment")
        .where({ order_id: orderId })
        .whereNull("paid_attempt_id")
        .forUpdate()
        .first()
      return unpaid !== undefined && claim(trx, orderId)
    })
  }

  /** The order's own records are complete: only now does the shop say Successful. */
  async recordSettled(orderId: string, actor: Actor): Promise<void> {
    await this.#db.transaction((trx) => {
      const set = { settled_at: trx.fn.now(), claimed_until: null }
      return movePayment(trx, { orderId, from: ["pending", "failed"], to: "successful", actor, set })
    })
  }

  /** Puts an attempt, and an unpaid order's payment with it, in front of a person. Captures and refunds nothing. */
  async putUnderReview(
    id: string,
    seen: { reason: ReviewReason; facts: AttemptFacts },
    actor: Actor,
  ): Promise<AttemptRecord | undefined> {
    const { reason, facts } = seen
    return this.#db.transaction(async (trx) => {
      const move = { id, from: OPEN_TO_NEWS, to: "review", actor, ...written(facts, { reason }) } as const
      const reviewed = await this.#moveIn(trx, move)
      if (!reviewed) return undefined
      const set = { review_reason: reason }
      await movePayment(trx, {
        orderId: reviewed.orderId,
        from: ["pending", "failed", "expired"],
        to: "review",
        actor,
        set,
      })
      return reviewed
    })
  }

  async expirePayment(orderId: string, actor: Actor): Promise<boolean> {
    const move = {
      orderId,
      from: ["pending", "failed"],
      to: "expired",
      actor,
      set: { claimed_until: null },
    } as const
    return this.#db.transaction((trx) => movePayment(trx, move))
  }

  /** The next number for a paid order, as the shopper and the merchant's other systems know it. Gaps are possible. */
  async nextOrderNumber(): Promise<string> {
    const result: unknown = await this.#db.raw("select nextval('billdesk_order_number')::text as number")
    const { rows } = z.object({ rows: z.tuple([z.object({ number: z.string() })]) }).parse(result)
    return rows[0].number
  }

  /** The audit trail of an order, oldest first. */
  async events(orderId: string): Promise<LedgerEvent[]> {
    return this.#db("billdesk_event")
      .leftJoin("billdesk_attempt", "billdesk_attempt.id", "billdesk_event.attempt_id")
      .where("billdesk_event.order_id", orderId)
      .orderBy("billdesk_event.id")
      .select<LedgerEvent[]>(
        "billdesk_event.at",
        "billdesk_event.actor",
        "billdesk_event.kind",
        "billdesk_event.from_status",
        "billdesk_event.to_status",
        "billdesk_attempt.number as attempt_number",
      )
  }

  async #oneAttempt(where: Record<string, string>): Promise<AttemptRecord | undefined> {
    const row: unknown = await this.#db("billdesk_attempt").where(where).first()
    return row === undefined ? undefined : attemptFromRow(row, this.#secret)
  }

  async #move(move: AttemptMove): Promise<AttemptRecord | undefined> {
    return this.#db.transaction((trx) => this.#moveIn(trx, move))
  }

  async #moveIn(trx: Knex.Transaction, move: AttemptMove): Promise<AttemptRecord | undefined> {
    const row = await moveAttempt(trx, move)
    return row === undefined ? undefined : attemptFromRow(row, this.#secret)
  }
}

/** What a transaction writes into its attempt, and what of it the audit trail shows. */
const written = (facts: AttemptFacts, more: Record<string, unknown> = {}) => ({
  set: factColumns(facts),
  detail: { ...more, auth_status: facts.authStatus, transaction_id: facts.transactionId },
})
