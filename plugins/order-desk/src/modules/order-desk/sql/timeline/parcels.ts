import { moment } from "./moment"
import { titleOf } from "./title"

/** Parcels of the order, newest first; those that come back belong to a return. */
export const PARCELS = `
select f.id, ${moment("f.created_at")} as created_at, ${moment("f.packed_at")} as packed_at,
  ${moment("f.shipped_at")} as shipped_at, ${moment("f.delivered_at")} as delivered_at,
  ${moment("f.canceled_at")} as canceled_at, f.created_by, f.marked_shipped_by, place.name as location,
  coalesce((select jsonb_agg(jsonb_build_object('title', coalesce(${titleOf("li")}, i.title), 'quantity', i.quantity::text) order by i.id)
    from fulfillment_item i left join order_line_item li on li.id = i.line_item_id
    where i.fulfillment_id = f.id and i.deleted_at is null), '[]') as items,
  coalesce((select jsonb_agg(b.tracking_number order by b.created_at, b.id)
    from fulfillment_label b where b.fulfillment_id = f.id and b.deleted_at is null and b.tracking_number <> ''), '[]') as tracking
from order_fulfillment l
join fulfillment f on f.id = l.fulfillment_id and f.deleted_at is null
left join stock_location place on place.id = f.location_id
where l.order_id = ? and l.deleted_at is null
order by f.created_at desc, f.id limit ?`
