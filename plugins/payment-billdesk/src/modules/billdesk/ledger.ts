import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { Secret } from "medusa-integration-kit"
import type { AttemptStatus } from "../../contract/payment-status"
import type { OpenedPayment } from "../../domain/gateway"
import type { AttemptRecord, PaymentRecord } from "../../domain/records"
import { sealAtRest } from "../../domain/seal-at-rest"
import type { Actor, AttemptFacts, LedgerEvent, NewAttempt, NewPayment } from "./ledger-entries"
import { lockPaymentOf, moveAttempt, movePayment, writeEvent, written } from "./ledger-moves"
import type { AttemptMove } from "./ledger-moves"
import { attemptFromRow, paymentFromRow } from "./rows"

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
        // Two who write it at once may meet in any of its unique indexes.
        .onConflict()
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
  async offerAttempt(id: string, offer: OpenedPayment, actor: Actor): Promise<AttemptRecord | undefined> {
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
      await lockPaymentOf(trx, id)
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

  /** The next number for a paid order, as the shopper and the merchant's other systems know it. Gaps are possible. */
  async nextOrderNumber(): Promise<string> {
    const result: unknown = await this.#db.raw("select nextval('billdesk_order_number')::text as number")
    const { rows } = z.object({ rows: z.tuple([z.object({ number: z.string() })]) }).parse(result)
    return rows[0].number
  }

  /** A person changed Medusa's status of an order, through core. */
  async noteOrderMove(move: {
    readonly orderId: string
    readonly from: string
    readonly to: string
    readonly detail: Readonly<Record<string, unknown>>
  }): Promise<void> {
    await this.#db.transaction((trx) => writeEvent(trx, { ...move, actor: "merchant", kind: "order" }))
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
        this.#db.raw("billdesk_event.detail ->> 'by' as by"),
        this.#db.raw("billdesk_event.detail ->> 'why' as why"),
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
