import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Secret } from "medusa-integration-kit"
import type { AttemptRecord } from "../../domain/records"
import type { Actor, AttemptFacts } from "./ledger-entries"
import { claim, moveAttempt, movePayment, OPEN_TO_NEWS, written } from "./ledger-moves"
import { refuseForeignReference } from "./references"
import { attemptFromRow } from "./rows"

/** Our own record of the money, and the claim that lets one process at a time bring an order in line with it. */
export class Settlements {
  readonly #db: Knex
  readonly #secret: Secret

  constructor(db: Knex, secret: Secret) {
    this.#db = db
    this.#secret = secret
  }

  /**
   * The gateway's money is recorded before core hears of it: the payment provider reads this row. The database allows
   * one successful attempt for an order and one attempt for a transaction. The caller then holds the order's claim.
   * An order that its time had given up is payable again by this: the money is there.
   *
   * @returns undefined, with nothing changed, when another process holds the claim or the attempt has its last word
   * @throws {ForeignReferenceError} with nothing changed, when a person recorded this money for another order
   * @throws {Error} with nothing changed, when another process moves the attempt at this moment
   */
  async recordSuccess(id: string, facts: AttemptFacts, actor: Actor): Promise<AttemptRecord | undefined> {
    return this.#db.transaction(async (trx) => {
      const orderOfOpen = trx("billdesk_attempt as attempt")
        .join("billdesk_payment as unpaid", "unpaid.order_id", "attempt.order_id")
        .where("attempt.id", id)
        .whereIn("attempt.status", [...OPEN_TO_NEWS])
        .whereNull("unpaid.paid_override_id")
        .select("attempt.order_id")
      const payment = await claim(trx, orderOfOpen, { paid_attempt_id: id })
      if (!payment) return undefined
      const { order_id: orderId } = payment
      await refuseForeignReference(trx, orderId, facts)
      if (payment.status === "expired")
        await movePayment(trx, { orderId, from: ["expired"], to: "pending", actor })
      const move = { id, from: OPEN_TO_NEWS, to: "successful", actor, ...written(facts) } as const
      const row = await moveAttempt(trx, move)
      if (row === undefined)
        throw new Error(`Attempt ${id} was moved by another process. It is looked at again.`)
      return attemptFromRow(row, this.#secret)
    })
  }

  /** Takes up an order whose money is recorded and whose own records are not complete; false when another does so now. */
  async claimUnfinished(orderId: string): Promise<boolean> {
    return (await this.#db.transaction((trx) => claim(trx, orderId))) !== undefined
  }

  /** Claims an order to give it up; false when money was recorded meanwhile or another process is at it. */
  async claimForExpiry(orderId: string, by: "expiry" | "merchant" = "expiry"): Promise<boolean> {
    return this.#db.transaction(async (trx) => {
      const unpaid: unknown = await trx("billdesk_payment")
        .where({ order_id: orderId })
        .whereNull("paid_attempt_id")
        .whereNull("paid_override_id")
        .forUpdate()
        .first()
      if (unpaid === undefined) return false
      // Written before the order is canceled: after a crash in between it is still known that no person did it.
      return (await claim(trx, orderId, { given_up_by: by })) !== undefined
    })
  }

  /** The order's own records are complete: only now does the shop say Successful. */
  async recordSettled(
    orderId: string,
    actor: Actor,
    detail: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    await this.#db.transaction((trx) => {
      const set = { settled_at: trx.fn.now(), claimed_until: null, given_up_by: null }
      return movePayment(trx, { orderId, from: ["pending", "failed"], to: "successful", actor, set, detail })
    })
  }

  /** An unpaid order is given up, by its time or by a person. @returns false when it was not unpaid any more */
  async recordGivenUp(
    orderId: string,
    by: "expiry" | "merchant",
    detail: Readonly<Record<string, unknown>> = {},
  ): Promise<boolean> {
    return this.#db.transaction(async (trx) => {
      const paid: unknown = await trx("billdesk_payment")
        .where({ order_id: orderId })
        .whereRaw("coalesce(paid_attempt_id, paid_override_id) is not null")
        .forUpdate()
        .first("order_id")
      if (paid !== undefined) return false
      const set = { claimed_until: null, given_up_by: by }
      return movePayment(trx, { orderId, from: ["pending", "failed"], to: "expired", actor: by, set, detail })
    })
  }
}
