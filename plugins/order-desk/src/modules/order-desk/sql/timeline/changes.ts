import { moment } from "./moment"
import { titleOf } from "./title"

/**
 * Changes of an order that are told by no table of their own, newest first. Core writes one for each parcel, return,
 * claim, exchange and refund too.
 */
export const CHANGES = `
select c.id, c.order_id, c.change_type as type, o.currency_code, c.description, c.internal_note,
  c.created_by, ${moment("c.created_at")} as created_at, c.requested_by, ${moment("c.requested_at")} as requested_at,
  c.confirmed_by, ${moment("c.confirmed_at")} as confirmed_at, c.declined_by, ${moment("c.declined_at")} as declined_at,
  c.declined_reason, c.canceled_by, ${moment("c.canceled_at")} as canceled_at,
  coalesce((select jsonb_agg(jsonb_build_object('action', a.action, 'amount', a.amount::text, 'details', a.details,
      'title', coalesce(${titleOf("li")}, m.name)) order by a.ordering)
    from order_change_action a
    left join order_line_item li on li.id = coalesce(a.details ->> 'reference_id', a.reference_id)
    left join order_shipping_method m on m.id = coalesce(a.details ->> 'reference_id', a.reference_id)
   where a.order_change_id = c.id and a.deleted_at is null), '[]') as actions
from order_change c join "order" o on o.id = c.order_id
where c.order_id = ? and c.change_type in ('edit', 'transfer', 'update_order') and c.deleted_at is null
order by c.created_at desc, c.id limit ?`
