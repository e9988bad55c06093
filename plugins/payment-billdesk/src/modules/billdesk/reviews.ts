import { randomUUID } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { Paise } from "medusa-integration-kit"
import type { AttemptStatus, ReviewReason } from "../../contract/payment-status"
import type { ReviewResolution } from "../../contract/review"
import type { Actor, AttemptFacts } from "./ledger-entries"
import { lockPaymentOf, moveAttempt, movePayment, OPEN_TO_NEWS, writeEvent, written } from "./ledger-moves"
import { amountColumn, reviewReason } from "./rows"

/** One thing in front of a person: money of one attempt that cannot be matched by itself. */
export interface ReviewCase {
  readonly id: string
  readonly orderId: string
  readonly attemptId: string
  readonly reason: ReviewReason
  /** The money in question. */
  readonly amount: Paise
  readonly state: "open" | "refunding" | "closed"
  readonly resolution: ReviewResolution | null
  readonly note: string | null
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly closedBy: string | null
}

export interface CaseClosing {
  readonly resolution: ReviewResolution
  readonly note: string | null
  readonly actor: Actor
  /** Who pressed: a person's id, or our own name. */
  readonly closedBy: string
}

const caseRow = z
  .object({
    id: z.string(),
    order_id: z.string(),
    attempt_id: z.string(),
    reason: reviewReason,
    amount_paise: amountColumn,
    state: z.enum(["open", "refunding", "closed"]),
    resolution: z.enum(["refunded", "fulfilled", "settled_elsewhere"]).nullable(),
    note: z.string().nullable(),
    opened_at: z.date(),
    closed_at: z.date().nullable(),
    closed_by: z.string().nullable(),
  })
  .transform((row): ReviewCase => {
    const { id, reason, state, resolution, note } = row
    const { order_id: orderId, attempt_id: attemptId, amount_paise: amount } = row
    const { opened_at: openedAt, closed_at: closedAt, closed_by: closedBy } = row
    return { id, orderId, attemptId, reason, amount, state, resolution, note, openedAt, closedAt, closedBy }
  })

const attemptMoney = z.object({
  order_id: z.string(),
  amount_paise: amountColumn,
  paid_paise: amountColumn.nullable(),
})

/** The review queue: what a person has to decide, and what was decided. */
export class Reviews {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /**
   * Puts an attempt, and an unpaid order's payment with it, in front of a person. Captures and refunds nothing.
   *
   * @returns false, with nothing changed, when the attempt has its last word
   */
  async open(
    attemptId: string,
    seen: { reason: ReviewReason; facts: AttemptFacts; note?: string },
    actor: Actor,
  ): Promise<boolean> {
    return this.#db.transaction(async (trx) => {
      await lockPaymentOf(trx, attemptId)
      const { reason, facts, note } = seen
      const move = { id: attemptId, from: OPEN_TO_NEWS, to: "review", actor } as const
      const moved = await moveAttempt(trx, { ...move, ...written(facts, { reason }) })
      if (moved === undefined) return false
      await this.#openCase(trx, { attemptId, reason, actor, ...(note === undefined ? {} : { note }) })
      return true
    })
  }

  /** Money that was recorded for an order which cannot be fulfilled: the record is taken back, a person decides. */
  async openForRecordedMoney(attemptId: string, reason: ReviewReason, actor: Actor): Promise<void> {
    await this.#db.transaction(async (trx) => {
      await lockPaymentOf(trx, attemptId)
      const move = { id: attemptId, from: ["successful"], to: "review", actor, detail: { reason } } as const
      if ((await moveAttempt(trx, move)) === undefined) return
      await trx("billdesk_payment")
        .where({ paid_attempt_id: attemptId })
        .update({ paid_attempt_id: null, claimed_until: null })
      await this.#openCase(trx, { attemptId, reason, actor })
    })
  }

  /**
   * A refund of a paid order that did not go through. The order stays paid; a person looks.
   *
   * @returns the case, or undefined when the attempt has an open one already
   */
  async openForFailedRefund(
    attemptId: string,
    failed: { amount: Paise; note: string },
  ): Promise<string | undefined> {
    return this.#db.transaction((trx) =>
      this.#openCase(trx, { attemptId, reason: "refund_failed", actor: "system", ...failed }),
    )
  }

  async find(id: string): Promise<ReviewCase | undefined> {
    const row: unknown = await this.#db("billdesk_review").where({ id }).first()
    return row === undefined ? undefined : caseRow.parse(row)
  }

  /** All cases of an order, oldest first. */
  async ofOrder(orderId: string): Promise<ReviewCase[]> {
    const rows: unknown[] = await this.#db("billdesk_review")
      .where({ order_id: orderId })
      .orderBy("opened_at")
    return rows.map((row) => caseRow.parse(row))
  }

  /** What waits for a person, longest first. */
  async queue(page: { limit: number; offset: number }): Promise<{ cases: ReviewCase[]; count: number }> {
    const waiting = () => this.#db("billdesk_review").whereNot("state", "closed")
    const rows: unknown[] = await waiting().orderBy("opened_at").limit(page.limit).offset(page.offset)
    const total: unknown = await waiting().count("* as count").first()
    const { count } = z.object({ count: z.coerce.number() }).parse(total)
    return { cases: rows.map((row) => caseRow.parse(row)), count }
  }

  /** Open cases of these kinds that nobody is at: for refunds by the job. */
  async openOf(reasons: readonly ReviewReason[], limit: number): Promise<ReviewCase[]> {
    const rows: unknown[] = await this.#db("billdesk_review")
      .where({ state: "open" })
      .whereIn("reason", [...reasons])
      .orderBy("opened_at")
      .limit(limit)
    return rows.map((row) => caseRow.parse(row))
  }

  /** Cases whose refund was begun and whose intent a crash prevented: they are open again. @returns how many */
  async reopenStranded(): Promise<number> {
    return this.#db("billdesk_review as review")
      .where({ state: "refunding" })
      .where("refunding_since", "<", this.#db.raw("now() - interval '1 minute'"))
      .whereNotExists(
        this.#db("billdesk_refund as refund")
          .whereRaw("refund.review_id = review.id")
          .whereIn("refund.state", ["requested", "pending", "accepted"]),
      )
      .update({ state: "open", refunding_since: null })
  }

  /** @returns whether the case was in `from` and is now in `to` */
  async move(id: string, from: "open" | "refunding", to: "open" | "refunding"): Promise<boolean> {
    return (
      (await this.#db("billdesk_review")
        .where({ id, state: from })
        .update({ state: to, refunding_since: to === "refunding" ? this.#db.fn.now() : null })) > 0
    )
  }

  async remark(id: string, note: string): Promise<void> {
    await this.#db("billdesk_review").where({ id }).whereNot("state", "closed").update({ note })
  }

  /**
   * Closes a case. An order that waited for it is unpaid again and may expire, unless another case of it is open.
   *
   * @returns false when it was closed before
   */
  async close(review: ReviewCase, closing: CaseClosing): Promise<boolean> {
    return this.#db.transaction(async (trx) => {
      await lockPaymentOf(trx, review.attemptId)
      const { resolution, note, actor, closedBy } = closing
      const closed = await trx("billdesk_review")
        .where({ id: review.id })
        .whereNot("state", "closed")
        .update({
          state: "closed",
          resolution,
          closed_at: trx.fn.now(),
          closed_by: closedBy,
          ...(note === null ? {} : { note }),
        })
      if (closed === 0) return false
      const { orderId, attemptId } = review
      const detail = { resolution, ...(note === null ? {} : { note }) }
      await writeEvent(trx, { orderId, attemptId, actor, kind: "review", from: "open", to: "closed", detail })
      await moveAttempt(trx, {
        id: attemptId,
        from: ["review"],
        to: ATTEMPT_AFTER[resolution],
        actor,
        // To be fulfilled means to be asked about again; should this process die now, the sweep does it.
        ...(resolution === "fulfilled" ? { set: { next_poll_at: trx.fn.now() } } : {}),
      })
      const others: unknown = await trx("billdesk_review")
        .where({ order_id: orderId })
        .whereNot("state", "closed")
        .first("id")
      // What a person lets the order take, it takes, whatever else of it waits in the queue.
      if (others === undefined || resolution === "fulfilled") await movePaymentOn(trx, review, closing)
      return true
    })
  }

  async #openCase(
    trx: Knex.Transaction,
    seen: { attemptId: string; reason: ReviewReason; actor: Actor; amount?: Paise; note?: string },
  ): Promise<string | undefined> {
    const { attemptId, reason, actor, amount, note } = seen
    const found: unknown = await trx("billdesk_attempt").where({ id: attemptId }).first()
    const row = attemptMoney.parse(found)
    const orderId = row.order_id
    const id = `bdrev_${randomUUID().replaceAll("-", "")}`
    const inserted: unknown[] = await trx("billdesk_review")
      .insert({
        id,
        order_id: orderId,
        attempt_id: attemptId,
        reason,
        amount_paise: amount ?? row.paid_paise ?? row.amount_paise,
        state: "open",
        note: note ?? null,
      })
      .onConflict(trx.raw("(attempt_id) where state <> 'closed'"))
      .ignore()
      .returning("id")
    if (inserted.length === 0) return undefined
    await writeEvent(trx, { orderId, attemptId, actor, kind: "review", to: "open", detail: { reason } })
    const set = { review_reason: reason }
    await movePayment(trx, { orderId, from: ["pending", "failed", "expired"], to: "review", actor, set })
    return id
  }
}

/** What becomes of the attempt: to be fulfilled, it is asked about once more and settles like late money. */
const ATTEMPT_AFTER = {
  refunded: "resolved",
  fulfilled: "expired",
  settled_elsewhere: "resolved",
} as const satisfies Record<ReviewResolution, AttemptStatus>

/** An order that was given up before the money came stays given up; another is unpaid again and may still be paid. */
async function movePaymentOn(
  trx: Knex.Transaction,
  { orderId }: ReviewCase,
  { resolution, actor }: CaseClosing,
): Promise<void> {
  const row: unknown = await trx("billdesk_payment").where({ order_id: orderId }).first("given_up_by")
  const { given_up_by: givenUpBy } = z.object({ given_up_by: z.string().nullable() }).parse(row)
  const revives = resolution === "fulfilled"
  await movePayment(trx, {
    orderId,
    from: ["review"],
    to: revives || givenUpBy !== null ? "expired" : "failed",
    actor,
    set: { review_reason: null, ...(revives ? { given_up_by: "expiry" } : {}) },
  })
}
