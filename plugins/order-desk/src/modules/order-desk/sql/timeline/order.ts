import { moment } from "./moment"

/** The order `?` itself; drafts and deleted ones are none. */
export const ORDER = `
select o.id, coalesce(nullif(o.custom_display_id, ''), o.display_id::text, o.id) as number, o.currency_code,
  ${moment("o.created_at")} as created_at, ${moment("o.canceled_at")} as canceled_at,
  array_remove(array[o.shipping_address_id, o.billing_address_id], null) as addresses,
  exists (select 1 from order_cart l where l.order_id = o.id) as has_cart,
  (select sum(c.amount)::text from order_payment_collection l
    join payment_collection c on c.id = l.payment_collection_id and c.deleted_at is null and c.status <> 'canceled'
   where l.order_id = o.id and l.deleted_at is null) as asked
from "order" o where o.id = ? and o.deleted_at is null and not o.is_draft_order and o.status <> 'draft'`
