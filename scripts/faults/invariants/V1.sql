-- Gateway successes, not fully refunded, that are neither exactly one live order's nor in front of a person exactly once.
with told as (
  select s.*,
         (select count(distinct o.id) from order_money m join live_order o on o.id = m.order_id
           where m.transaction_id = s.transaction_id and m.captured > 0) as orders,
         (select count(*) from in_front_of_a_person f where f.gateway_order_id = s.gateway_order_id) as entries
    from gateway_success s
    join gateway_refunded r on r.transaction_id = s.transaction_id
   where r.paise < s.paise
)
select format('success %s of %s paise for %s of %s: %s orders, %s entries', transaction_id, paise, gateway_order_id,
              (select a.order_id from billdesk_attempt a where a.gateway_order_id = told.gateway_order_id), orders, entries)
         as offender
  from told
 where not (orders = 1 and entries <= 1) and not (orders = 0 and entries = 1);
