-- Order transactions, captures less refunds, and the gateway's net must be one number for each order. A refund that failed at
-- the gateway after Medusa had recorded it is the difference while it waits in front of a person.
select format('order %s: %s by its transactions, %s by captures and refunds, %s at the gateway, %s waiting', id, told, core,
              gateway, waiting)
         as offender
  from (
    select o.id,
           (select coalesce(round(sum(t.amount) * 100), 0)::bigint from order_transaction t
             where t.order_id = o.id and t.deleted_at is null) as told,
           (select coalesce(sum(m.captured - m.refunded), 0) from order_money m where m.order_id = o.id) as core,
           (select coalesce(sum(s.paise - r.paise), 0) from order_money m
              join gateway_success s on s.transaction_id = m.transaction_id
              join gateway_refunded r on r.transaction_id = s.transaction_id
             where m.order_id = o.id and m.captured > 0) as gateway,
           (select coalesce(sum(w.amount_paise), 0)::bigint from billdesk_review w
             where w.order_id = o.id and w.reason = 'refund_failed' and w.state = 'open') as waiting
      from "order" o where o.deleted_at is null
  ) sums
 where told <> core or core + waiting <> gateway
union all
select format('payment of order %s has %s captures', order_id, captures) from order_money where captures > 1;
