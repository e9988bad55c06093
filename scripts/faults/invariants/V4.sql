-- Stock below 0, reserved other than the sum of the reservations, reservations without a live order, paid lines
-- without reservation or fulfillment.
select format('stock of %s at %s: %s stocked, %s reserved', i.sku, l.location_id, l.stocked_quantity, l.reserved_quantity)
         as offender
  from inventory_level l join inventory_item i on i.id = l.inventory_item_id
 where l.deleted_at is null
   and (l.stocked_quantity < 0 or l.stocked_quantity < l.reserved_quantity or l.reserved_quantity <> (
         select coalesce(sum(r.quantity), 0) from reservation_item r
          where r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id and r.deleted_at is null))
union all
select format('reservation %s of %s has no live order', r.id, r.quantity)
  from reservation_item r
 where r.deleted_at is null
   and not exists (select 1 from order_item oi join live_order o on o.id = oi.order_id where oi.item_id = r.line_item_id)
union all
select format('paid line %s of order %s: %s ordered, %s sent, %s reserved', item_id, order_id, wanted, sent, reserved)
  from (
    select oi.item_id, o.id as order_id, oi.quantity * vi.required_quantity as wanted,
           coalesce(oi.fulfilled_quantity, 0) * vi.required_quantity as sent,
           (select coalesce(sum(r.quantity), 0) from reservation_item r
             where r.line_item_id = oi.item_id and r.inventory_item_id = vi.inventory_item_id and r.deleted_at is null) as reserved
      from live_order o
      join order_item oi on oi.order_id = o.id and oi.version = o.version and oi.deleted_at is null
      join order_line_item li on li.id = oi.item_id
      join product_variant v on v.id = li.variant_id and v.manage_inventory
      join product_variant_inventory_item vi on vi.variant_id = v.id and vi.deleted_at is null
     where (select sum(m.captured - m.refunded) from order_money m where m.order_id = o.id) > 0
  ) lines
 where wanted <> sent + reserved;
