import { moment } from "./moment"
import { titleOf } from "./title"

/** Reservations for the order's items, also those that ended, newest first. */
export const STOCK = `
select r.id, coalesce(${titleOf("li")}, i.title) as title, coalesce(i.sku, li.variant_sku) as sku, r.quantity::text as quantity,
  place.name as location, r.created_by, ${moment("r.created_at")} as created_at, ${moment("r.deleted_at")} as deleted_at
from reservation_item r
left join order_line_item li on li.id = r.line_item_id
left join inventory_item i on i.id = r.inventory_item_id
left join stock_location place on place.id = r.location_id
where r.line_item_id = any (array(select distinct oi.item_id from order_item oi where oi.order_id = ?))
order by r.created_at desc, r.id limit ?`
