import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import { ATTEMPT_VERDICTS, DELIVERY_STATES } from "../../contract"
import type { DeliveryHistory } from "../../domain/timeline-entries"

const histories = z.object({
  rows: z.array(
    z.object({
      id: z.string(),
      destination: z.string(),
      kind: z.string(),
      state: z.enum(DELIVERY_STATES),
      remote_reference: z.string().nullable(),
      attempts: z.number(),
      created_at: z.string(),
      due_at: z.string(),
      tries: z.array(
        z.object({
          number: z.number(),
          at: z.string(),
          verdict: z.enum(ATTEMPT_VERDICTS).nullable(),
          code: z.string().nullable(),
          message: z.string().nullable(),
        }),
      ),
      acts: z.array(
        z.object({
          id: z.string(),
          at: z.string(),
          actor: z.string(),
          act: z.string(),
          note: z.string().nullable(),
        }),
      ),
    }),
  ),
})

const moment = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** Never the payload, and never what went over the wire. A delivery has at most so many tries and acts that are told. */
const HISTORIES = `
select d.id, d.destination, d.kind, d.state, d.remote_reference, d.attempts, ${moment("d.created_at")} as created_at,
  ${moment("d.due_at")} as due_at,
  coalesce((select jsonb_agg(jsonb_build_object('number', t.number, 'at', ${moment("coalesce(t.ended_at, t.started_at)")},
      'verdict', t.verdict, 'code', t.code, 'message', t.message))
    from (select * from outbox_attempt a where a.delivery_id = d.id order by a.number desc limit 200) t), '[]') as tries,
  coalesce((select jsonb_agg(jsonb_build_object('id', t.id::text, 'at', ${moment("t.at")}, 'actor', t.actor, 'act', t.act,
      'note', t.note))
    from (select * from outbox_act a where a.delivery_id = d.id order by a.id desc limit 200) t), '[]') as acts
from outbox_delivery d
where d.subject = :id or starts_with(d.subject, :prefix)
order by d.seq desc limit 1000`

/** Everything that left the store about an order, newest delivery first. */
export async function orderHistories(db: Knex, orderId: string): Promise<readonly DeliveryHistory[]> {
  return histories.parse(await db.raw(HISTORIES, { id: orderId, prefix: `${orderId}:` })).rows
}
