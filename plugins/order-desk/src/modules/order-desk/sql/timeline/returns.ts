import { moment } from "./moment"
import { titleOf } from "./title"

const itemsOf = (table: string, column: string, reason: string): string => `
  coalesce((select jsonb_agg(jsonb_build_object('title', ${titleOf("li")}, 'quantity', i.quantity::text, 'note', i.note,
      'reason', ${reason}) order by i.id)
    from ${table} i left join order_line_item li on li.id = i.item_id
    where i.${column} = x.id and i.deleted_at is null), '[]') as items`

const RETURN_REASON = "(select why.label from return_reason why where why.id = i.reason_id)"

/** Returns, claims and exchanges of the order, newest first. */
export const RETURNS = `
select what, id, display_id as number, type, status, ${moment("created_at")} as created_at,
  ${moment("requested_at")} as requested_at, ${moment("received_at")} as received_at, ${moment("canceled_at")} as canceled_at,
  created_by, items
from (
  select 'return' as what, x.id, x.display_id, null as type, x.status::text as status, x.created_at, x.requested_at,
    x.received_at, x.canceled_at, x.created_by, ${itemsOf("return_item", "return_id", RETURN_REASON)}
  from "return" x where x.order_id = :id and x.deleted_at is null
  union all
  select 'claim', x.id, x.display_id, x.type::text, null, x.created_at, null, null, x.canceled_at, x.created_by,
    ${itemsOf("order_claim_item", "claim_id", "i.reason::text")}
  from order_claim x where x.order_id = :id and x.deleted_at is null
  union all
  select 'exchange', x.id, x.display_id, null, null, x.created_at, null, null, x.canceled_at, x.created_by,
    ${itemsOf("order_exchange_item", "exchange_id", "null::text")}
  from order_exchange x where x.order_id = :id and x.deleted_at is null) told
order by created_at desc, id limit :limit`
