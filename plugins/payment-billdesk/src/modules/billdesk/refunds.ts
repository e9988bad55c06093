import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { Paise } from "medusa-integration-kit"
import { z } from "@medusajs/framework/zod"
import type { RefundState } from "../../contract/refund"
import type { GatewayRefund } from "../../domain/gateway-truth"
import type { AttemptRecord } from "../../domain/records"
import { nextLookAt } from "../../domain/refund-looks"
import { writeEvent } from "./ledger-moves"
import { amountColumn } from "./rows"

/** For whom money goes back: a refund row of Medusa's, or a case of the review queue. */
export type RefundHolder = { readonly medusaRefundId: string } | { readonly reviewId: string }

export interface RefundIntent {
  /** `merc_refund_ref_no`: the same for one intent, however often it is pressed. */
  readonly reference: string
  /** True when this intent may have been sent before: look it up first. */
  readonly wasSent: boolean
}

export interface RefundRecord {
  readonly reference: string
  readonly attemptId: string
  readonly amount: Paise
  readonly state: RefundState
  readonly medusaRefundId: string | null
  readonly reviewId: string | null
  readonly requestedBy: string
  readonly refundId: string | null
  readonly refundStatus: string | null
  readonly message: string | null
  readonly looks: number
  readonly createdAt: Date
}

/** More was asked back than the attempt still holds. */
export class RefundTooLargeError extends Error {
  readonly code = "refund_too_large"
  constructor() {
    super("The refund is larger than what is left of the payment. Nothing was refunded.")
    this.name = "RefundTooLargeError"
  }
}

const refundRow = z
  .object({
    reference: z.string(),
    attempt_id: z.string(),
    amount_paise: amountColumn,
    state: z.enum(["requested", "pending", "accepted", "failed", "refused"]),
    medusa_refund_id: z.string().nullable(),
    review_id: z.string().nullable(),
    requested_by: z.string(),
    refund_id: z.string().nullable(),
    refund_status: z.string().nullable(),
    message: z.string().nullable(),
    looks: z.number(),
    created_at: z.date(),
  })
  .transform((row): RefundRecord => ({
    reference: row.reference,
    attemptId: row.attempt_id,
    amount: row.amount_paise,
    state: row.state,
    medusaRefundId: row.medusa_refund_id,
    reviewId: row.review_id,
    requestedBy: row.requested_by,
    refundId: row.refund_id,
    refundStatus: row.refund_status,
    message: row.message,
    looks: row.looks,
    createdAt: row.created_at,
  }))

/** Refund intents: written before BillDesk hears of them, so that a lost answer is looked up and never sent twice. */
export class Refunds {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /**
   * Takes up an intent to refund: the holder's own, else one of the same amount whose refund row Medusa took back after
   * a lost answer, else a new one. Refunds that run at the same time never share an intent.
   *
   * @throws {RefundTooLargeError} when accepted and unfinished refunds would exceed the payment
   */
  async begin(
    attempt: AttemptRecord,
    amount: Paise,
    { holder, requestedBy }: { holder: RefundHolder; requestedBy: string },
  ): Promise<RefundIntent> {
    return this.#db.transaction(async (trx) => {
      await trx("billdesk_attempt").where({ id: attempt.id }).forUpdate().first("id")
      const rows = await this.#of(trx, attempt.id)
      const own = rows.find((row) => holds(row, holder) && row.state !== "failed" && row.state !== "refused")
      if (own) return { reference: own.reference, wasSent: true }
      const left = "medusaRefundId" in holder ? await leftBehind(trx, rows, amount) : undefined
      if (left && "medusaRefundId" in holder) {
        await trx("billdesk_refund")
          .where({ reference: left.reference })
          .update({ medusa_refund_id: holder.medusaRefundId })
        return { reference: left.reference, wasSent: true }
      }
      const promised = rows.reduce((sum, row) => sum + (STILL_PROMISED[row.state] ? row.amount : 0), 0)
      if (promised + amount > (attempt.paidAmount ?? attempt.amount)) throw new RefundTooLargeError()
      await this.#freeHolder(trx, holder)
      const reference = refundReference(attempt.gatewayOrderId, rows.length + 1)
      await trx("billdesk_refund").insert({
        reference,
        attempt_id: attempt.id,
        amount_paise: amount,
        state: "requested",
        requested_by: requestedBy,
        medusa_refund_id: "medusaRefundId" in holder ? holder.medusaRefundId : null,
        review_id: "reviewId" in holder ? holder.reviewId : null,
        next_look_at: nextLookAt(0, new Date()),
      })
      await this.#event(trx, attempt, { to: "requested", detail: { reference, amount, by: requestedBy } })
      return { reference, wasSent: false }
    })
  }

  /** Writes down what BillDesk says of a refund. */
  async record(attempt: AttemptRecord, reference: string, refund: GatewayRefund): Promise<void> {
    await this.#move(attempt, reference, {
      state: refund.status,
      refund_id: refund.refundId,
      refund_status: refund.rawStatus,
    })
  }

  /** BillDesk did not take it, or it was never sent. */
  async refuse(attempt: AttemptRecord, reference: string, message: string): Promise<void> {
    await this.#move(attempt, reference, { state: "refused", message })
  }

  /** All intents of an attempt, oldest first. */
  async ofAttempt(attemptId: string): Promise<RefundRecord[]> {
    return this.#of(this.#db, attemptId)
  }

  async byMedusaRefund(medusaRefundId: string): Promise<RefundRecord | undefined> {
    const row: unknown = await this.#db("billdesk_refund").where({ medusa_refund_id: medusaRefundId }).first()
    return row === undefined ? undefined : refundRow.parse(row)
  }

  /** Takes unfinished intents, those whose next look is due or all; no other process gets a due one meanwhile. */
  async takeDue(scope: "due" | "all_open", limit: number): Promise<RefundRecord[]> {
    return this.#db.transaction(async (trx) => {
      const unfinished = trx("billdesk_refund").whereIn("state", ["requested", "pending"])
      const asked = scope === "due" ? unfinished.where("next_look_at", "<=", trx.fn.now()) : unfinished
      const rows: unknown[] = await asked.orderBy("next_look_at").limit(limit).forUpdate().skipLocked()
      const due = rows.map((row) => refundRow.parse(row))
      for (const { reference, looks } of due) {
        await trx("billdesk_refund")
          .where({ reference })
          .update({ looks: looks + 1, next_look_at: nextLookAt(looks + 1, new Date()) })
      }
      return due
    })
  }

  async #of(db: Knex, attemptId: string): Promise<RefundRecord[]> {
    const rows: unknown[] = await db("billdesk_refund").where({ attempt_id: attemptId }).orderBy("created_at")
    return rows.map((row) => refundRow.parse(row))
  }

  /** A holder whose earlier intent came to nothing may have a new one. */
  async #freeHolder(trx: Knex.Transaction, holder: RefundHolder): Promise<void> {
    const column = "medusaRefundId" in holder ? "medusa_refund_id" : "review_id"
    const id = "medusaRefundId" in holder ? holder.medusaRefundId : holder.reviewId
    await trx("billdesk_refund")
      .where(column, id)
      .update({ [column]: null })
  }

  async #move(
    attempt: AttemptRecord,
    reference: string,
    set: { state: RefundState; [column: string]: unknown },
  ): Promise<void> {
    await this.#db.transaction(async (trx) => {
      const row: unknown = await trx("billdesk_refund").where({ reference }).forUpdate().first()
      const before = refundRow.parse(row)
      await trx("billdesk_refund")
        .where({ reference })
        .update({
          ...set,
          updated_at: trx.fn.now(),
          ...(set.state === "pending" ? {} : { next_look_at: null }),
        })
      if (before.state === set.state) return
      await this.#event(trx, attempt, { from: before.state, to: set.state, detail: { reference } })
    })
  }

  async #event(
    trx: Knex.Transaction,
    { orderId, id: attemptId }: AttemptRecord,
    change: { from?: string; to: string; detail: Record<string, unknown> },
  ): Promise<void> {
    await writeEvent(trx, { orderId, attemptId, actor: "system", kind: "refund", ...change })
  }
}

/** Intents that may still move money, or have. */
const STILL_PROMISED = {
  requested: true,
  pending: true,
  accepted: true,
  failed: false,
  refused: false,
} satisfies Record<RefundState, boolean>

const holds = (row: RefundRecord, holder: RefundHolder): boolean =>
  "medusaRefundId" in holder ? row.medusaRefundId === holder.medusaRefundId : row.reviewId === holder.reviewId

/** Medusa deletes its refund row when our answer is an error; the intent it stood for waits to be taken up again. */
async function leftBehind(
  trx: Knex.Transaction,
  rows: readonly RefundRecord[],
  amount: Paise,
): Promise<RefundRecord | undefined> {
  const candidates = rows.filter(
    (row) => STILL_PROMISED[row.state] && row.medusaRefundId !== null && row.amount === amount,
  )
  if (candidates.length === 0) return undefined
  const ids = candidates.flatMap(({ medusaRefundId }) => (medusaRefundId === null ? [] : [medusaRefundId]))
  const live: unknown[] = await trx("refund").whereIn("id", ids).whereNull("deleted_at").select("id")
  const held = new Set(
    z
      .array(z.object({ id: z.string() }))
      .parse(live)
      .map(({ id }) => id),
  )
  return candidates.find(({ medusaRefundId }) => medusaRefundId !== null && !held.has(medusaRefundId))
}

/** Letters and digits, 30 characters: the n-th refund of an attempt always has the same reference. */
function refundReference(gatewayOrderId: string, number: number): string {
  const digest = createHash("sha256")
    .update(`${gatewayOrderId}:${String(number)}`)
    .digest("hex")
    .toUpperCase()
  return `RF${digest.slice(0, 24)}N${String(number).padStart(3, "0")}`
}
