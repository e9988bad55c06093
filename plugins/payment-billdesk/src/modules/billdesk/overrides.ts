import { randomUUID } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { GatewayWord } from "../../contract/admin-override"
import type { PaymentStatus } from "../../contract/payment-status"
import type { Actor, AttemptFacts } from "./ledger-entries"
import {
  claim,
  lockPaymentOf,
  moveAttempt,
  movePayment,
  OPEN_TO_NEWS,
  writeEvent,
  written,
} from "./ledger-moves"
import { overrideFromRow } from "./override-rows"
import type { OverrideRecord } from "./override-rows"
import { lockReferences, orderOfReference } from "./references"

interface NewOverride {
  readonly orderId: string
  readonly bankReference: string
  readonly reason: string
  readonly personId: string
  readonly gatewayWord: readonly GatewayWord[]
}

type RecordedOverride =
  | { readonly kind: "recorded"; readonly override: OverrideRecord }
  /** The reference was seen for another order, or is a refund's. */
  | { readonly kind: "reference_used"; readonly orderId: string }
  /** Money is recorded already, or another process is at the order. */
  | { readonly kind: "not_free" }

const PAYABLE: readonly PaymentStatus[] = ["pending", "failed", "expired"]

const paymentNow = z
  .object({
    status: z.enum(["pending", "failed", "expired"]),
    amount_paise: z.coerce.string(),
    given_up_by: z.enum(["expiry", "merchant"]).nullable(),
  })
  .optional()

/** What people recorded in BillDesk's place. Runs beside the ledger and by its rules: compare and set, with the event. */
export class Overrides {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /**
   * Writes down that a person saw the order's whole amount at the bank, before core hears of it: the payment provider
   * reads this row. The caller then holds the order's claim. Runs under the cart's lock.
   */
  async record({
    orderId,
    bankReference,
    reason,
    personId,
    gatewayWord,
  }: NewOverride): Promise<RecordedOverride> {
    return this.#db.transaction(async (trx) => {
      const found: unknown = await trx("billdesk_payment")
        .where({ order_id: orderId, paid_attempt_id: null, paid_override_id: null })
        .whereIn("status", [...PAYABLE])
        .whereRaw("(claimed_until is null or claimed_until < now())")
        .forUpdate()
        .first()
      const payment = paymentNow.parse(found)
      if (!payment) return { kind: "not_free" }
      await lockReferences(trx, [bankReference])
      const user = await orderOfReference(trx, { reference: bankReference, orderId })
      if (user !== undefined) return { kind: "reference_used", orderId: user }
      const id = `bdovr_${randomUUID().replaceAll("-", "")}`
      const rows: unknown[] = await trx("billdesk_override")
        .insert({
          id,
          order_id: orderId,
          bank_reference: bankReference,
          amount_paise: payment.amount_paise,
          from_status: payment.status,
          given_up_by: payment.given_up_by,
          reason,
          person_id: personId,
          gateway_word: JSON.stringify(gatewayWord),
        })
        .returning("*")
      const override = overrideFromRow(rows[0])
      // What a person had canceled, a person brings back: from here on it is the plugin's to revive.
      if (payment.status === "expired")
        await trx("billdesk_payment").where({ order_id: orderId }).update({ given_up_by: "expiry" })
      await claim(trx, orderId, { paid_override_id: id, person_reference: bankReference })
      const detail = wordsOf(override)
      await writeEvent(trx, { orderId, actor: "merchant", kind: "override", to: "recorded", detail })
      if (payment.status === "expired")
        await movePayment(trx, { orderId, from: ["expired"], to: "pending", actor: "merchant", detail })
      return { kind: "recorded", override }
    })
  }

  /** The order could not take the money after all: its payment is what it was. */
  async withdraw(override: OverrideRecord, because: string): Promise<void> {
    const { id, orderId, fromStatus, givenUpBy } = override
    await this.#db.transaction(async (trx) => {
      const changed = await trx("billdesk_payment")
        .where({ order_id: orderId, paid_override_id: id, paid_attempt_id: null })
        .whereNot({ status: "successful" })
        .update({
          paid_override_id: null,
          person_reference: null,
          claimed_until: null,
          given_up_by: givenUpBy,
        })
      if (changed === 0) return
      await trx("billdesk_override")
        .where({ id })
        .update({ withdrawn_at: trx.fn.now(), withdrawn_because: because })
      const detail = { ...wordsOf(override), because }
      const event = {
        orderId,
        actor: "system",
        kind: "override",
        from: "recorded",
        to: "withdrawn",
        detail,
      } as const
      await writeEvent(trx, event)
      if (fromStatus === "expired")
        await movePayment(trx, {
          orderId,
          from: ["pending", "failed"],
          to: "expired",
          actor: "system",
          detail,
        })
    })
  }

  /**
   * BillDesk tells of the very money that a person had recorded: from now on the order is paid by that attempt, and
   * its money can go back through BillDesk. Nothing is captured.
   *
   * @returns false, with nothing changed, when the attempt has its last word or another one was joined
   */
  async join(attemptId: string, facts: AttemptFacts, actor: Actor): Promise<boolean> {
    return this.#db.transaction(async (trx) => {
      await lockPaymentOf(trx, attemptId)
      const move = { id: attemptId, from: OPEN_TO_NEWS, to: "successful", actor } as const
      const paid = trx("billdesk_attempt").where({ id: attemptId }).select("order_id")
      const free: unknown = await trx("billdesk_payment")
        .where("order_id", paid)
        .where({ status: "successful", paid_attempt_id: null })
        .whereNotNull("paid_override_id")
        .first("order_id", "paid_override_id")
      const payment = z.object({ order_id: z.string(), paid_override_id: z.string() }).safeParse(free).data
      if (!payment) return false
      if ((await moveAttempt(trx, { ...move, ...written(facts) })) === undefined) return false
      const { order_id: orderId, paid_override_id: id } = payment
      await trx("billdesk_payment").where({ order_id: orderId }).update({ paid_attempt_id: attemptId })
      const set = { confirmed_at: trx.fn.now(), confirmed_attempt_id: attemptId }
      await trx("billdesk_override").where({ id }).update(set)
      await writeEvent(trx, {
        orderId,
        attemptId,
        actor,
        kind: "override",
        from: "recorded",
        to: "confirmed",
      })
      return true
    })
  }

  /** The override by which an order is settled, or is being settled. */
  async ofOrder(orderId: string): Promise<OverrideRecord | undefined> {
    const row: unknown = await this.#db("billdesk_override")
      .where({ order_id: orderId })
      .whereNull("withdrawn_at")
      .first()
    return row === undefined ? undefined : overrideFromRow(row)
  }

  /** Recorded, and their orders are not finished: a crash came between. */
  async unfinished(limit: number): Promise<{ orderId: string; cartId: string }[]> {
    const rows: unknown = await this.#db("billdesk_payment")
      .whereNotNull("paid_override_id")
      .whereIn("status", ["pending", "failed"])
      .limit(limit)
      .select("order_id", "cart_id")
    return z
      .array(z.object({ order_id: z.string(), cart_id: z.string() }))
      .parse(rows)
      .map(({ order_id: orderId, cart_id: cartId }) => ({ orderId, cartId }))
  }
}

/** What the audit trail keeps of an override. */
export const wordsOf = ({ personId, reason, bankReference }: OverrideRecord) => ({
  source: "person",
  by: personId,
  why: reason,
  bank_reference: bankReference,
})
