import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { PaymentStatus } from "../../contract/payment-status"
import { BY_PERSON, paymentMethodName } from "../../domain/payment-method-name"
import { paymentStatus } from "./rows"

/** What a list of orders says of one payment. */
export interface DeskPayment {
  /** `review` also while any case of the order waits for a decision. */
  readonly paymentStatus: PaymentStatus
  readonly paymentMethod: string | null
  readonly transactionId: string | null
  readonly bankReference: string | null
  /** All ids of all attempts by which a person may ask for the order. */
  readonly references: readonly string[]
}

const found = z.object({
  rows: z.array(
    z.object({
      order_id: z.string(),
      status: paymentStatus,
      has_case: z.boolean(),
      payment_method: z.string().nullable(),
      transaction_id: z.string().nullable(),
      bank_ref_no: z.string().nullable(),
      person_reference: z.string().nullable(),
      is_joined: z.boolean(),
      ids: z.array(z.string()),
    }),
  ),
})

/** The attempt that paid stands for the payment, else the one under review, else the newest that BillDesk knows. */
const OF_ORDERS = `
select p.order_id, p.status,
  exists (select 1 from billdesk_review r where r.order_id = p.order_id and r.state <> 'closed') as has_case,
  shown.payment_method, shown.transaction_id, shown.bank_ref_no,
  p.person_reference, p.paid_attempt_id is not null as is_joined,
  coalesce((select jsonb_agg(distinct known.id) from (
      select unnest(array[a.gateway_order_id, a.bd_order_id, a.transaction_id, a.bank_ref_no]) as id
        from billdesk_attempt a where a.order_id = p.order_id
      union all select p.person_reference) as known
    where known.id is not null), '[]') as ids
from billdesk_payment p
left join lateral (
  select a.* from billdesk_attempt a where a.order_id = p.order_id
   order by (a.id = p.paid_attempt_id) is true desc, a.status = 'review' desc, a.transaction_id is not null desc, a.number desc
   limit 1) shown on true
where p.order_id = any(?)`

/** Reads payments of many orders at once. */
export class DeskPayments {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  /** @returns those of the orders that are paid through BillDesk, by their ids */
  async of(orderIds: readonly string[]): Promise<ReadonlyMap<string, DeskPayment>> {
    const { rows } = found.parse(await this.#db.raw(OF_ORDERS, [[...orderIds]]))
    return new Map(
      rows.map((row) => [
        row.order_id,
        {
          paymentStatus: row.has_case ? "review" : row.status,
          ...(row.person_reference !== null && !row.is_joined
            ? { paymentMethod: BY_PERSON, transactionId: null, bankReference: row.person_reference }
            : {
                paymentMethod: paymentMethodName(row.payment_method),
                transactionId: row.transaction_id,
                bankReference: row.bank_ref_no,
              }),
          references: row.ids,
        },
      ]),
    )
  }
}
