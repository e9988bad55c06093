import { moment } from "./moment"

const PAYMENTS = `order_payment_collection l
    join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null`

/** Captures, refunds, and what else was booked on the order, newest first. A transaction of a capture or refund repeats it. */
export const MONEY = `
select what, id, payment_id, amount, currency_code, created_by, ${moment("at")} as created_at, reason, note, reference
from (
  select 'capture' as what, c.id, c.payment_id, c.amount::text as amount, p.currency_code, c.created_by, c.created_at as at,
    null as reason, null as note, null as reference
  from ${PAYMENTS} join capture c on c.payment_id = p.id and c.deleted_at is null
  where l.order_id = :id and l.deleted_at is null
  union all
  select 'refund', r.id, r.payment_id, r.amount::text, p.currency_code, r.created_by, r.created_at, why.label, r.note, null
  from ${PAYMENTS} join refund r on r.payment_id = p.id and r.deleted_at is null
    left join refund_reason why on why.id = r.refund_reason_id
  where l.order_id = :id and l.deleted_at is null
  union all
  select 'transaction', t.id, null, t.amount::text, t.currency_code, null, t.created_at, null, null, t.reference
  from order_transaction t
  where t.order_id = :id and t.deleted_at is null and coalesce(t.reference, '') not in ('capture', 'refund')) booked
order by at desc, id limit :limit`
