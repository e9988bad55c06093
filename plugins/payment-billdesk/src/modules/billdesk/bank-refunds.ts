import { randomUUID } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { Paise } from "medusa-integration-kit"
import { writeEvent } from "./ledger-moves"
import { lockReferences } from "./references"
import { amountColumn } from "./rows"

/** Money that went back by bank transfer, as a person recorded it. */
export interface BankRefundRecord {
  readonly id: string
  readonly orderId: string
  readonly amount: Paise
  readonly bankReference: string
  readonly reason: string
  readonly personId: string
  readonly medusaRefundId: string | null
  readonly createdAt: Date
}

interface NewBankRefund {
  readonly orderId: string
  readonly amount: Paise
  readonly bankReference: string
  readonly reason: string
  readonly personId: string
}

const row = z
  .object({
    id: z.string(),
    order_id: z.string(),
    amount_paise: amountColumn,
    bank_reference: z.string(),
    reason: z.string(),
    person_id: z.string(),
    medusa_refund_id: z.string().nullable(),
    created_at: z.date(),
  })
  .transform((r): BankRefundRecord => ({
    id: r.id,
    orderId: r.order_id,
    amount: r.amount_paise,
    bankReference: r.bank_reference,
    reason: r.reason,
    personId: r.person_id,
    medusaRefundId: r.medusa_refund_id,
    createdAt: r.created_at,
  }))

/** True for a record whose refund Medusa has not made yet, or took back. */
const NOT_BOOKED = `(hand.medusa_refund_id is null or not exists (
  select 1 from refund r where r.id = hand.medusa_refund_id and r.deleted_at is null))`

const REFERENCE_SEEN = `
  select 1 from billdesk_bank_refund where bank_reference = :reference
  union all select 1 from billdesk_override where bank_reference = :reference and withdrawn_at is null
  union all select 1 from billdesk_attempt where upper(transaction_id) = :reference or upper(bank_ref_no) = :reference
  limit 1`

/** Refunds by bank transfer: written down before core books them, so that each is booked once. */
export class BankRefunds {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /** @returns undefined when the reference has been seen before */
  async record(refund: NewBankRefund): Promise<BankRefundRecord | undefined> {
    const { orderId, amount, bankReference: reference, reason, personId } = refund
    return this.#db.transaction(async (trx) => {
      await lockReferences(trx, [reference])
      const seen: unknown = await trx.raw(REFERENCE_SEEN, { reference })
      if (z.object({ rows: z.array(z.unknown()) }).parse(seen).rows.length > 0) return undefined
      const rows: unknown[] = await trx("billdesk_bank_refund")
        .insert({
          id: `bdbrf_${randomUUID().replaceAll("-", "")}`,
          order_id: orderId,
          amount_paise: amount,
          bank_reference: reference,
          reason,
          person_id: personId,
        })
        .returning("*")
      const detail = { source: "person", by: personId, why: reason, bank_reference: reference, amount }
      await writeEvent(trx, { orderId, actor: "merchant", kind: "refund", to: "requested", detail })
      return row.parse(rows[0])
    })
  }

  /** Core is booking a refund: the record of the same amount that is not booked yet, now tied to core's row. */
  async take(
    paymentSessionId: string,
    amount: Paise,
    medusaRefundId: string,
  ): Promise<BankRefundRecord | undefined> {
    const next = this.#db("billdesk_bank_refund as hand")
      .join("billdesk_payment as payment", "payment.order_id", "hand.order_id")
      .where("payment.payment_session_id", paymentSessionId)
      .where("hand.amount_paise", amount)
      .whereRaw(`(hand.medusa_refund_id = ? or ${NOT_BOOKED})`, [medusaRefundId])
      .orderBy("hand.created_at")
      .limit(1)
      .forUpdate("hand")
      .skipLocked()
      .select("hand.id")
    const rows: unknown[] = await this.#db("billdesk_bank_refund")
      .whereIn("id", next)
      .update({ medusa_refund_id: medusaRefundId })
      .returning("*")
    return rows.length === 0 ? undefined : row.parse(rows[0])
  }

  /** Core has booked it. */
  async noteBooked(refund: BankRefundRecord): Promise<void> {
    const { orderId, bankReference } = refund
    const detail = { source: "person", bank_reference: bankReference }
    await this.#db.transaction((trx) =>
      writeEvent(trx, {
        orderId,
        actor: "merchant",
        kind: "refund",
        from: "requested",
        to: "accepted",
        detail,
      }),
    )
  }

  /** Core would not book it: there is no such refund. */
  async forget(refund: BankRefundRecord, because: string): Promise<void> {
    const { id, orderId, bankReference } = refund
    await this.#db.transaction(async (trx) => {
      const gone = await trx("billdesk_bank_refund as hand")
        .where("hand.id", id)
        .whereRaw(NOT_BOOKED)
        .delete()
      const detail = { source: "person", bank_reference: bankReference, because }
      if (gone > 0)
        await writeEvent(trx, {
          orderId,
          actor: "system",
          kind: "refund",
          from: "requested",
          to: "refused",
          detail,
        })
    })
  }

  async ofOrder(orderId: string): Promise<BankRefundRecord[]> {
    const rows: unknown[] = await this.#db("billdesk_bank_refund")
      .where({ order_id: orderId })
      .orderBy("created_at")
    return rows.map((one) => row.parse(one))
  }

  async byMedusaRefund(medusaRefundId: string): Promise<BankRefundRecord | undefined> {
    const found: unknown = await this.#db("billdesk_bank_refund")
      .where({ medusa_refund_id: medusaRefundId })
      .first()
    return found === undefined ? undefined : row.parse(found)
  }

  /** Recorded a while ago and not booked by core: a crash came between. */
  async unbooked(limit: number): Promise<BankRefundRecord[]> {
    const rows: unknown[] = await this.#db("billdesk_bank_refund as hand")
      .where("hand.created_at", "<", this.#db.raw("now() - interval '1 minute'"))
      .whereRaw(NOT_BOOKED)
      .orderBy("hand.created_at")
      .limit(limit)
      .select("hand.*")
    return rows.map((one) => row.parse(one))
  }
}
