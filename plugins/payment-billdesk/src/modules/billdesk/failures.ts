import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"

/** An attempt that BillDesk says has failed. */
export interface FailedPayment {
  readonly orderId: string
  readonly attemptId: string
  readonly failedAt: Date
}

const rows = z.array(
  z.object({ id: z.coerce.string(), order_id: z.string(), attempt_id: z.string(), at: z.date() }),
)

/** Failed attempts, as the audit trail tells them. */
export class Failures {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /** Oldest first, those of orders that can still be paid. @param page where the last one ended, and how many */
  async since(
    moment: Date,
    page: { readonly after: string; readonly limit: number },
  ): Promise<{ readonly eventId: string; readonly failure: FailedPayment }[]> {
    const found: unknown = await this.#db("billdesk_event as event")
      .join("billdesk_payment as payment", "payment.order_id", "event.order_id")
      .where({ "event.kind": "attempt", "event.to_status": "failed" })
      .where("event.at", ">=", moment)
      .where("event.id", ">", page.after)
      .whereIn("payment.status", ["pending", "failed"])
      .where("payment.payable_until", ">", this.#db.fn.now())
      .whereNotNull("event.attempt_id")
      .orderBy("event.id")
      .limit(page.limit)
      .select("event.id", "event.order_id", "event.attempt_id", "event.at")
    return rows.parse(found).map(({ id, order_id: orderId, attempt_id: attemptId, at: failedAt }) => ({
      eventId: id,
      failure: { orderId, attemptId, failedAt },
    }))
  }
}
