import { createHash } from "node:crypto"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { paise } from "medusa-integration-kit"
import type { Paise } from "medusa-integration-kit"
import { z } from "@medusajs/framework/zod"

export interface RefundIntent {
  /** `merc_refund_ref_no`: the same for one intent, however often it is pressed. */
  readonly reference: string
  /** True when this intent was sent before and its answer is not known: look it up first. */
  readonly wasSent: boolean
}

/** More was asked back than the attempt still holds. */
export class RefundTooLargeError extends Error {
  readonly code = "refund_too_large"
  constructor() {
    super("The refund is larger than what is left of the payment. Nothing was refunded.")
    this.name = "RefundTooLargeError"
  }
}

const row = z.object({
  reference: z.string(),
  amount_paise: z.coerce.number().transform(paise),
  state: z.string(),
})

/** Refund intents: written before BillDesk hears of them, so that a lost answer is looked up and never sent twice. */
export class Refunds {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /**
   * Takes up an intent to refund: an unfinished one of the same amount if there is one, else a new one.
   *
   * @throws {RefundTooLargeError} when accepted and unfinished refunds would exceed the payment
   */
  async begin(
    attempt: { id: string; gatewayOrderId: string; amount: Paise },
    amount: Paise,
  ): Promise<RefundIntent> {
    return this.#db.transaction(async (trx) => {
      await trx("billdesk_attempt").where({ id: attempt.id }).forUpdate().first("id")
      const rows = z
        .array(row)
        .parse(await trx("billdesk_refund").where({ attempt_id: attempt.id }).orderBy("created_at"))
      const unfinished = rows.find((r) => r.state === "requested" && r.amount_paise === amount)
      if (unfinished) return { reference: unfinished.reference, wasSent: true }
      const promised = rows.filter((r) => r.state !== "refused").reduce((sum, r) => sum + r.amount_paise, 0)
      if (promised + amount > attempt.amount) throw new RefundTooLargeError()
      const reference = refundReference(attempt.gatewayOrderId, rows.length + 1)
      await trx("billdesk_refund").insert({
        reference,
        attempt_id: attempt.id,
        amount_paise: amount,
        state: "requested",
      })
      return { reference, wasSent: false }
    })
  }

  async accept(reference: string, refundId: string, refundStatus: string): Promise<void> {
    await this.#db("billdesk_refund").where({ reference }).update({
      state: "accepted",
      refund_id: refundId,
      refund_status: refundStatus,
      updated_at: this.#db.fn.now(),
    })
  }

  async refuse(reference: string, message: string): Promise<void> {
    await this.#db("billdesk_refund")
      .where({ reference, state: "requested" })
      .update({ state: "refused", message, updated_at: this.#db.fn.now() })
  }
}

/** Letters and digits, 30 characters: the n-th refund of an attempt always has the same reference. */
function refundReference(gatewayOrderId: string, number: number): string {
  const digest = createHash("sha256")
    .update(`${gatewayOrderId}:${String(number)}`)
    .digest("hex")
    .toUpperCase()
  return `RF${digest.slice(0, 24)}N${String(number).padStart(3, "0")}`
}
