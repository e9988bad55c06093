-- Live paid orders without exactly one unrefunded gateway success of the same amount, currency and merchant.
with paid as (
  select o.id, o.currency_code, sum(m.captured) as captured
    from live_order o join order_money m on m.order_id = o.id
   group by o.id, o.currency_code
  having sum(m.captured) - sum(m.refunded) > 0
)
select format('order %s has received %s paise and %s matching successes', id, captured, successes) as offender
  from (
    select paid.*,
           (select count(*) from order_money m
              join gateway_success s on s.transaction_id = m.transaction_id
              join gateway_refunded r on r.transaction_id = s.transaction_id
             where m.order_id = paid.id and r.paise < s.paise and s.paise = paid.captured and s.currency = '356'
               and paid.currency_code = 'inr' and s.merchant_id = (select merchant_id from our_merchant)) as successes
      from paid
  ) counted
 where successes <> 1;
