/**
 * Everything of core's that an order's row is made of, for the orders `:ids`: one row an order. Items, deliveries and
 * adjustments are those of the order's current version, as core reads them. Amounts come as text, so that nothing is lost.
 */
export const ORDER_FACTS = `
select o.id, o.display_id, o.custom_display_id, o.status::text as status, o.email, o.currency_code, o.metadata,
  o.created_at, o.canceled_at,
  to_jsonb(sa) as shipping_address, to_jsonb(ba) as billing_address,
  coalesce((select jsonb_agg(jsonb_build_object(
      'id', li.id, 'title', li.title, 'product_title', li.product_title, 'variant_title', li.variant_title,
      'sku', li.variant_sku, 'product_id', li.product_id, 'hsn', coalesce(pv.hs_code, p.hs_code),
      'quantity', oi.quantity::text, 'fulfilled_quantity', oi.fulfilled_quantity::text,
      'unit_price', coalesce(oi.unit_price, li.unit_price)::text, 'is_tax_inclusive', li.is_tax_inclusive,
      'tax_lines', coalesce((select jsonb_agg(jsonb_build_object('rate', t.rate::text, 'code', t.code))
         from order_line_item_tax_line t where t.item_id = li.id and t.deleted_at is null), '[]'),
      'adjustments', coalesce((select jsonb_agg(jsonb_build_object('amount', a.amount::text, 'is_tax_inclusive', a.is_tax_inclusive))
         from order_line_item_adjustment a
        where a.item_id = li.id and a.version = oi.version and a.deleted_at is null), '[]'))
      order by li.created_at, li.id)
    from order_item oi
    join order_line_item li on li.id = oi.item_id and li.deleted_at is null
    left join product_variant pv on pv.id = li.variant_id
    left join product p on p.id = li.product_id
   where oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null), '[]') as items,
  coalesce((select jsonb_agg(jsonb_build_object(
      'id', m.id, 'name', m.name, 'amount', m.amount::text, 'is_tax_inclusive', m.is_tax_inclusive,
      'is_of_return', s.return_id is not null,
      'tax_lines', coalesce((select jsonb_agg(jsonb_build_object('rate', t.rate::text, 'code', t.code))
         from order_shipping_method_tax_line t where t.shipping_method_id = m.id and t.deleted_at is null), '[]'),
      'adjustments', coalesce((select jsonb_agg(jsonb_build_object('amount', a.amount::text))
         from order_shipping_method_adjustment a
        where a.shipping_method_id = m.id and a.version = s.version and a.deleted_at is null), '[]'))
      order by m.created_at, m.id)
    from order_shipping s
    join order_shipping_method m on m.id = s.shipping_method_id and m.deleted_at is null
   where s.order_id = o.id and s.version = o.version and s.deleted_at is null), '[]') as shipping_methods,
  coalesce((select jsonb_agg(jsonb_build_object('amount', c.amount::text))
    from order_credit_line c where c.order_id = o.id and c.deleted_at is null), '[]') as credit_lines,
  coalesce((select jsonb_agg(jsonb_build_object('packed_at', f.packed_at, 'shipped_at', f.shipped_at,
      'delivered_at', f.delivered_at, 'canceled_at', f.canceled_at))
    from order_fulfillment l
    join fulfillment f on f.id = l.fulfillment_id and f.deleted_at is null
   where l.order_id = o.id and l.deleted_at is null), '[]') as fulfillments,
  pay.captured, pay.refunded, pay.paid_at, pay.has_error
from "order" o
left join order_address sa on sa.id = o.shipping_address_id and sa.deleted_at is null
left join order_address ba on ba.id = o.billing_address_id and ba.deleted_at is null
left join lateral (
  select
    coalesce(sum((select sum(c.amount) from capture c where c.payment_id = p.id and c.deleted_at is null)), 0)::text as captured,
    coalesce(sum((select sum(r.amount) from refund r where r.payment_id = p.id and r.deleted_at is null)), 0)::text as refunded,
    min((select min(c.created_at) from capture c where c.payment_id = p.id and c.deleted_at is null)) as paid_at,
    exists (select 1 from order_payment_collection l
      join payment_session s on s.payment_collection_id = l.payment_collection_id and s.deleted_at is null
     where l.order_id = o.id and l.deleted_at is null and s.status = 'error') as has_error
  from order_payment_collection l
  join payment p on p.payment_collection_id = l.payment_collection_id and p.deleted_at is null
 where l.order_id = o.id and l.deleted_at is null) pay on true
where o.id = any(cast(:ids as text[])) and o.deleted_at is null and not o.is_draft_order and o.status <> 'draft'`
