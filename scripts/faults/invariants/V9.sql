-- Status changes without an audit row: the last event must say the status, and each event must begin where the one
-- before it ended.
with trail as (
  select id, kind, coalesce(case when kind = 'attempt' then attempt_id end, order_id) as subject, from_status, to_status,
         lag(to_status) over same as before, row_number() over (same rows between unbounded preceding and current row) as nth,
         lead(id) over same is null as is_last
    from billdesk_event
   where kind in ('attempt', 'payment') and to_status is not null
  window same as (partition by kind, coalesce(case when kind = 'attempt' then attempt_id end, order_id) order by id)
)
select format('%s %s: event %s begins at %s after %s', kind, subject, id, from_status, before) as offender
  from trail where nth > 1 and from_status is distinct from before
union all
select format('attempt %s is %s, its trail ends at %s', a.id, a.status, t.to_status)
  from billdesk_attempt a left join trail t on t.kind = 'attempt' and t.subject = a.id and t.is_last
 where t.to_status is distinct from a.status
union all
select format('payment of %s is %s, its trail ends at %s', p.order_id, p.status, t.to_status)
  from billdesk_payment p left join trail t on t.kind = 'payment' and t.subject = p.order_id and t.is_last
 where t.to_status is distinct from p.status;
