import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { orderIds, yesOrNo } from "./rows"

/** Orders in one turn: making their rows keeps the process busy for some 50 ms, which whoever asks it meanwhile waits. */
const AT_ONCE = 200

/**
 * Every order that a note of another kind is about, written down as itself. A subject that begins with an order's id and
 * a colon is about that order.
 */
const SPREAD = `
with taken as (delete from order_desk_note where kind <> 'order' or ref like '%:%' returning kind, ref, is_urgent),
about as (select kind, ref, bool_or(is_urgent) as is_urgent from taken group by 1, 2),
collection as (
  select ref as id, is_urgent from about where kind = 'collection'
  union all select p.payment_collection_id, a.is_urgent from about a join payment p on p.id = a.ref where a.kind = 'payment'),
found as (
  select split_part(ref, ':', 1) as id, is_urgent from about where kind = 'order'
  union all select o.id, a.is_urgent from about a
    join "order" o on o.shipping_address_id = a.ref and o.deleted_at is null where a.kind = 'address'
  union all select o.id, a.is_urgent from about a
    join "order" o on o.billing_address_id = a.ref and o.deleted_at is null where a.kind = 'address'
  union all select i.order_id, a.is_urgent from about a
    join order_item i on i.item_id = a.ref and i.deleted_at is null where a.kind = 'item'
  union all select s.order_id, a.is_urgent from about a
    join order_shipping s on s.shipping_method_id = a.ref and s.deleted_at is null where a.kind = 'method'
  union all select f.order_id, a.is_urgent from about a
    join order_fulfillment f on f.fulfillment_id = a.ref and f.deleted_at is null where a.kind = 'fulfillment'
  union all select l.order_id, c.is_urgent from collection c
    join order_payment_collection l on l.payment_collection_id = c.id and l.deleted_at is null)
insert into order_desk_note (kind, ref, is_urgent)
select 'order', id, bool_or(is_urgent) from found where id <> '' group by id`

const CLAIM = `
with chosen as (
  select ref from order_desk_note where kind = 'order' and ref not like '%:%'
   group by ref order by bool_or(is_urgent) desc, min(id) limit ${AT_ONCE})
delete from order_desk_note n using chosen c where n.kind = 'order' and n.ref = c.ref
returning n.ref as id`

/** Takes the oldest notes; they are gone when `trx` is committed, and back when it is not. @returns ids of orders */
export async function claimNotes(trx: Knex): Promise<readonly string[]> {
  await trx.raw(SPREAD)
  return [...new Set(orderIds.parse(await trx.raw(CLAIM)).rows.map(({ id }) => id))]
}

/** Whether there is anything to do. */
export async function hasNotes(db: Knex): Promise<boolean> {
  const answer = yesOrNo.parse(await db.raw("select exists (select 1 from order_desk_note) as yes"))
  return answer.rows[0]?.yes ?? false
}

/** Has every order built anew, behind what people wait for. */
export async function noteEverything(db: Knex): Promise<void> {
  await db.raw(`insert into order_desk_note (kind, ref, is_urgent)
    select 'order', id, false from "order" union select 'order', order_id, false from order_desk_row`)
}
