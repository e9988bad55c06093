import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { Secret } from "medusa-integration-kit"
import type { AttemptStatus, PaymentStatus } from "../../contract/payment-status"
import type { AttemptRecord } from "../../domain/records"
import { attemptFromRow, paymentStatus } from "./rows"

export interface AttemptFilter {
  readonly status?: AttemptStatus | undefined
  /** Only attempts that a person should look at: a status nobody knows, or under review. */
  readonly attention?: boolean | undefined
  /** An id or number of the order, of BillDesk or of the bank, whole. */
  readonly q?: string | undefined
  readonly from?: Date | undefined
  readonly to?: Date | undefined
  readonly limit: number
  readonly offset: number
}

export interface FoundAttempt {
  readonly attempt: AttemptRecord
  readonly paymentStatus: PaymentStatus
  /** The paid order's number, else Medusa's own. */
  readonly orderNumber: string
}

const countRow = z.object({ count: z.coerce.number() })
const statusRow = z.array(z.object({ status: z.string(), count: z.coerce.number() }))
const joined = z.object({ payment_status: paymentStatus, order_number: z.string() })
const numberRows = z.array(z.object({ id: z.string(), order_number: z.string() }))

/** Only display: an order that somebody deleted by hand still has its payment. */
const ORDER_NUMBER = `coalesce("order".custom_display_id, "order".display_id::text, attempt.order_id)`

const NONE: Readonly<Record<AttemptStatus, number>> = {
  opening: 0,
  awaiting: 0,
  superseded: 0,
  successful: 0,
  failed: 0,
  expired: 0,
  abandoned: 0,
  review: 0,
  resolved: 0,
}

/** Looks through the attempts of all orders: for the merchant's page. */
export class AttemptSearch {
  readonly #db: Knex
  readonly #secret: Secret

  constructor(db: Knex, secret: Secret) {
    this.#db = db
    this.#secret = secret
  }

  /** One page of the attempts that match, newest first, and how many match in all. */
  async search(filter: AttemptFilter): Promise<{ found: FoundAttempt[]; count: number }> {
    const rows: unknown[] = await this.#matching(filter)
      .join("billdesk_payment as payment", "payment.order_id", "attempt.order_id")
      .orderBy([
        { column: "attempt.created_at", order: "desc" },
        { column: "attempt.id", order: "desc" },
      ])
      .limit(filter.limit)
      .offset(filter.offset)
      .select(
        "attempt.*",
        "payment.status as payment_status",
        this.#db.raw(`${ORDER_NUMBER} as order_number`),
      )
    const total: unknown = await this.#matching(filter).count("* as count").first()
    const found = rows.map((row) => {
      const { payment_status, order_number } = joined.parse(row)
      return {
        attempt: attemptFromRow(row, this.#secret),
        paymentStatus: payment_status,
        orderNumber: order_number,
      }
    })
    return { found, count: countRow.parse(total).count }
  }

  /** How many attempts are in each state. */
  async countByStatus(): Promise<Readonly<Record<AttemptStatus, number>>> {
    const rows: unknown = await this.#db("billdesk_attempt")
      .groupBy("status")
      .select("status")
      .count("* as count")
    return {
      ...NONE,
      ...Object.fromEntries(statusRow.parse(rows).map(({ status, count }) => [status, count])),
    }
  }

  /** The numbers that people know these orders by. */
  async orderNumbers(orderIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows: unknown = await this.#db("order")
      .whereIn("id", [...orderIds])
      .select("id", this.#db.raw("coalesce(custom_display_id, display_id::text) as order_number"))
    return new Map(numberRows.parse(rows).map((row) => [row.id, row.order_number]))
  }

  #matching({ status, attention, q, from, to }: AttemptFilter): Knex.QueryBuilder {
    const query = this.#db("billdesk_attempt as attempt").leftJoin("order", "order.id", "attempt.order_id")
    if (status !== undefined) query.where("attempt.status", status)
    if (from !== undefined) query.where("attempt.created_at", ">=", from)
    if (to !== undefined) query.where("attempt.created_at", "<=", to)
    if (attention === true) {
      query.where((either) => {
        void either.where("attempt.status", "review").orWhereNotNull("attempt.unknown_status")
      })
    }
    if (q !== undefined) {
      query.where((any) => {
        for (const column of IDS) any.orWhere(column, q)
        any.orWhereRaw(`upper("order".custom_display_id) = upper(?)`, [q])
        any.orWhereRaw(`"order".display_id::text = ?`, [q.replace(/^#/, "")])
      })
    }
    return query
  }
}

const IDS = [
  "attempt.order_id",
  "attempt.gateway_order_id",
  "attempt.bd_order_id",
  "attempt.transaction_id",
  "attempt.bank_ref_no",
]
