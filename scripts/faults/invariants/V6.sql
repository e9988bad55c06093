-- Paid orders without exactly one CRM record, records that say something else than the shop, records without a paid order.
select format('order %s has %s records', p.id, c.records) as offender
  from paid_order p
  cross join lateral (select count(*) as records from crm_record r where r.order_id = p.id) c
 where c.records <> 1
   and not (c.records = 0 and exists (select 1 from crm_deleted_by_hand d where d.order_id = p.id))
union all
select format('record %s of %s is of no paid order', r.id, coalesce(nullif(r.order_id, ''), 'nothing'))
  from crm_record r
 where not exists (select 1 from paid_order p where p.id = r.order_id)
union all
select format('record %s of order %s: %s is %s, in the shop %s', r.id, p.id, f.field, f.theirs, f.ours)
  from paid_order p
  join crm_record r on r.order_id = p.id
  cross join lateral (values
    ('the number', r.number, p.number),
    ('the amount paid', r.paid::text, p.paid::text),
    ('the refunded total', r.refunded::text, p.refunded::text),
    ('the payment status', r.payment_status, p.payment_status),
    ('the e-mail', lower(r.email), p.email),
    ('the mobile', right(regexp_replace(r.mobile, '\D', '', 'g'), 10), p.mobile)
  ) as f (field, theirs, ours)
 where f.theirs is distinct from f.ours
union all
select format('record %s of order %s: %s lines of %s paise, in the shop %s of %s', r.id, p.id, theirs.lines, theirs.paise,
              ours.lines, ours.paise)
  from paid_order p
  join crm_record r on r.order_id = p.id
  cross join lateral (select count(*) as lines, coalesce(sum(l.paise), 0) as paise from crm_line l where l.record_id = r.id) theirs
  cross join lateral (select count(*) as lines, coalesce(sum(b.paise), 0) as paise from bought_line b where b.order_id = p.id) ours
 where (theirs.lines, theirs.paise) is distinct from (ours.lines, ours.paise)
union all
select format('record %s of order %s has %s lines of %s', r.id, p.id, count(*), l.code)
  from paid_order p
  join crm_record r on r.order_id = p.id
  join crm_line l on l.record_id = r.id
 group by r.id, p.id, l.code
having count(*) > (select count(*) from bought_line b where b.order_id = p.id and b.code = l.code);
