-- Carts with two live orders, live orders with no cart.
select format('cart %s has %s live orders', l.cart_id, count(*)) as offender
  from order_cart l join live_order o on o.id = l.order_id
 where l.deleted_at is null
 group by l.cart_id having count(*) > 1
union all
select format('order %s has no cart', o.id)
  from live_order o
 where not exists (select 1 from order_cart l where l.order_id = o.id and l.deleted_at is null);
