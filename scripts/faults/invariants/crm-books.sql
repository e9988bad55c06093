-- Zoho's own books beside ours, for the time of one count.
create temp table crm_record (
  id text, order_id text, number text, email text, mobile text, paid bigint, refunded bigint, payment_status text
) on commit drop;

create temp table crm_line (record_id text, code text, quantity numeric, paise bigint) on commit drop;

-- Records that a person in Zoho's office has deleted: whether there is one again is for the shop's people to decide.
create temp table crm_deleted_by_hand (order_id text) on commit drop;

-- What was bought, by core's own rows; prices include tax, and nobody has a promotion here.
create temp view bought_line as
select oi.order_id, li.variant_sku as code, oi.quantity,
       round(coalesce(oi.unit_price, li.unit_price) * oi.quantity * 100)::bigint as paise
  from order_item oi
  join "order" o on o.id = oi.order_id and o.version = oi.version
  join order_line_item li on li.id = oi.item_id
 where oi.deleted_at is null and oi.quantity > 0;

-- Every order that has received money, whatever became of it afterwards, with what Zoho must say of it.
create temp view paid_order as
select o.id, coalesce(o.custom_display_id, o.display_id::text) as number, lower(o.email) as email, m.paid, m.refunded,
       case when m.refunded = 0 then 'Successful' when m.refunded < m.paid then 'Partially refunded' else 'Refunded' end
         as payment_status,
       right(regexp_replace(coalesce(a.phone, ''), '\D', '', 'g'), 10) as mobile
  from "order" o
  join (select order_id, sum(captured)::bigint as paid, sum(refunded)::bigint as refunded from order_money group by order_id) m
    on m.order_id = o.id and m.paid > 0
  left join order_address a on a.id = o.shipping_address_id
 where o.deleted_at is null;
