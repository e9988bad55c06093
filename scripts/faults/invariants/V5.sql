-- Refunds above the charge; two refund references for one intent: more refunds at the gateway than the order (or the
-- person who decided about money without an order) asked for.
select format('success %s of %s paise: %s paise given back', s.transaction_id, s.paise, r.paise) as offender
  from gateway_success s join gateway_refunded r on r.transaction_id = s.transaction_id
 where r.paise > s.paise
union all
select format('success %s: %s refunds at the gateway, %s asked for', s.transaction_id, r.refunds, greatest(asked.refunds, 1))
  from gateway_success s
  join gateway_refunded r on r.transaction_id = s.transaction_id
  cross join lateral (
    select coalesce(sum(m.refunds), 0) as refunds from order_money m where m.transaction_id = s.transaction_id
  ) asked
 where r.refunds > greatest(asked.refunds, 1);
