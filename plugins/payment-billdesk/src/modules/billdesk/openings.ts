import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"

/** An attempt to pay. */
export interface OpenedAttempt {
  readonly orderId: string
  readonly attemptId: string
  readonly openedAt: Date
}

const rows = z.array(z.object({ id: z.string(), order_id: z.string(), created_at: z.date() }))

/** When attempts were opened, as the ledger tells it. */
export class Openings {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /** Oldest first. */
  async since(
    moment: Date,
    page: { readonly skip: number; readonly limit: number },
  ): Promise<OpenedAttempt[]> {
    const found: unknown = await this.#db("billdesk_attempt")
      .where("created_at", ">=", moment)
      .orderBy(["created_at", "id"])
      .offset(page.skip)
      .limit(page.limit)
      .select("id", "order_id", "created_at")
    return rows
      .parse(found)
      .map(({ id, order_id: orderId, created_at: openedAt }) => ({ orderId, attemptId: id, openedAt }))
  }
}
