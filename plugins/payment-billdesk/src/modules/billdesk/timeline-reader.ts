import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { EventFact, MessageFact } from "../../domain/timeline-facts"
import { amountColumn, attemptStatus } from "./rows"

const said = z.string().optional().catch(undefined)

const events = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      order_id: z.string(),
      at: z.string(),
      actor: z.string(),
      kind: z.enum(["payment", "attempt", "review", "refund", "order", "override"]),
      from_status: z.string().nullable(),
      to_status: z.string().nullable(),
      detail: z.object({
        transaction_id: said,
        auth_status: said,
        reason: said,
        resolution: said,
        note: said,
        bank_reference: said,
        reference: said,
        by: said,
        why: said,
        because: said,
        source: said,
        amount: amountColumn.optional().catch(undefined),
      }),
      attempt: z
        .object({
          id: z.string(),
          number: z.number(),
          status: attemptStatus,
          gateway_order_id: z.string(),
          transaction_id: z.string().nullable(),
          bank_ref_no: z.string().nullable(),
          payment_method: z.string().nullable(),
          error_description: z.string().nullable(),
        })
        .nullable(),
      review: z.object({ id: z.string(), amount: amountColumn, closed_by: z.string().nullable() }).nullable(),
      refund: z
        .object({
          reference: z.string(),
          amount: amountColumn,
          refund_id: z.string().nullable(),
          message: z.string().nullable(),
          requested_by: z.string(),
        })
        .nullable(),
    }),
  ),
})

const messages = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      channel: z.enum(["return", "webhook"]),
      state: z.enum(["received", "processed", "rejected"]),
      verdict: z.string().nullable(),
      seen: z.number(),
      attempt_number: z.number(),
      gateway_order_id: z.string(),
    }),
  ),
})

const moment = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** A case and its event are written in one transaction, so their moments are the same. */
const EVENTS = `
select e.id::text as id, e.order_id, ${moment("e.at")} as at, e.actor, e.kind, e.from_status, e.to_status, e.detail,
  case when a.id is null then null else jsonb_build_object('id', a.id, 'number', a.number, 'status', a.status,
    'gateway_order_id', a.gateway_order_id, 'transaction_id', a.transaction_id, 'bank_ref_no', a.bank_ref_no,
    'payment_method', a.payment_method, 'error_description', a.error_description) end as attempt,
  case when r.id is null then null else jsonb_build_object('id', r.id, 'amount', r.amount_paise, 'closed_by', r.closed_by)
    end as review,
  case when f.reference is null then null else jsonb_build_object('reference', f.reference, 'amount', f.amount_paise,
    'refund_id', f.refund_id, 'message', f.message, 'requested_by', coalesce(m.created_by, f.requested_by)) end as refund
from billdesk_event e
left join billdesk_attempt a on a.id = e.attempt_id
left join billdesk_review r
  on e.kind = 'review' and r.attempt_id = e.attempt_id and (r.opened_at = e.at or r.closed_at = e.at)
left join billdesk_refund f on e.kind = 'refund' and f.reference = e.detail ->> 'reference'
left join refund m on m.id = f.medusa_refund_id
where e.order_id = ? order by e.id desc limit ?`

const MESSAGES = `
select i.id, ${moment("i.received_at")} as at, i.channel, i.state, i.verdict, i.seen, a.number as attempt_number,
  i.gateway_order_id
from billdesk_attempt a join billdesk_inbox i on i.gateway_order_id = a.gateway_order_id
where a.order_id = ? order by i.received_at desc, i.id limit ?`

/** Further ones are no history that anybody reads. */
const MOST = 3000

/** What happened to an order's payment, newest first. */
export class TimelineReader {
  readonly #db: Knex

  constructor(db: Knex) {
    this.#db = db
  }

  async events(orderId: string): Promise<readonly EventFact[]> {
    return events.parse(await this.#db.raw(EVENTS, [orderId, MOST])).rows
  }

  async messages(orderId: string): Promise<readonly MessageFact[]> {
    return messages.parse(await this.#db.raw(MESSAGES, [orderId, MOST])).rows
  }
}
