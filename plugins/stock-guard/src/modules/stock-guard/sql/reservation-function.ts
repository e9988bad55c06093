import { CHECK_VIOLATION } from "../../../contract"

/**
 * After reservations were written, once for each statement: the levels they touch are locked in the order of their
 * ids (one statement over several items then never waits in a circle with another), their reserved quantity is summed
 * anew by the function above, and where the statement raised what is firmly promised (backorder apart), the sum must
 * not exceed the stock.
 *
 * Releasing is never refused. Nor is undoing a release when nobody was promised anything there since: core restores
 * the reservations of a failed fulfillment before it puts the stock back, and the promise is none that is new.
 */
export const RESERVATION_FUNCTION = `
create or replace function stock_guard_reservation() returns trigger
language plpgsql volatile set search_path from current as $guard$
declare
  places jsonb;
  restored_ids text[] := '{}';
  restored_since timestamptz;
  shortages jsonb;
begin
  if tg_op = 'INSERT' then
    select jsonb_agg(to_jsonb(s)) into places from (
      select n.inventory_item_id as item, n.location_id as location, sum(n.quantity) as total,
             coalesce(sum(n.quantity) filter (where not n.allow_backorder), 0) as firm, 0 as restored
        from new_rows n where n.deleted_at is null group by 1, 2) s;
  elsif tg_op = 'DELETE' then
    select jsonb_agg(to_jsonb(s)) into places from (
      select o.inventory_item_id as item, o.location_id as location, -sum(o.quantity) as total, 0 as firm, 0 as restored
        from old_rows o where o.deleted_at is null group by 1, 2) s;
  else
    select coalesce(array_agg(n.id), '{}'), min(o.deleted_at) into restored_ids, restored_since
      from new_rows n join old_rows o on o.id = n.id
     where n.deleted_at is null and o.deleted_at is not null;
    select jsonb_agg(to_jsonb(s)) into places from (
      select c.item, c.location, sum(c.total) as total, sum(c.firm) as firm, sum(c.restored) as restored
        from (
          select n.inventory_item_id as item, n.location_id as location, n.quantity as total,
                 case when n.allow_backorder then 0 else n.quantity end as firm,
                 case when n.id = any (restored_ids) and not n.allow_backorder then n.quantity else 0 end as restored
            from new_rows n where n.deleted_at is null
          union all
          select o.inventory_item_id, o.location_id, -o.quantity,
                 case when o.allow_backorder then 0 else -o.quantity end, 0
            from old_rows o where o.deleted_at is null
        ) c
       group by 1, 2
      having sum(c.total) <> 0 or sum(c.firm) <> 0) s;
  end if;

  if tg_op <> 'DELETE' then
    if exists (select 1 from new_rows n where n.quantity < 0 and n.deleted_at is null) then
      raise exception 'stock guard: a reservation cannot have a negative quantity'
        using errcode = '${CHECK_VIOLATION}', constraint = 'stock_guard_quantity_not_negative', table = tg_table_name,
          schema = tg_table_schema;
    end if;
  end if;

  if places is null then
    return null;
  end if;

  perform 1
     from inventory_level l
     join jsonb_to_recordset(places) as p (item text, location text)
       on l.inventory_item_id = p.item and l.location_id = p.location
    where l.deleted_at is null
    order by l.id
      for update of l;

  update inventory_level l set reserved_quantity = l.reserved_quantity
    from jsonb_to_recordset(places) as p (item text, location text)
   where l.inventory_item_id = p.item and l.location_id = p.location and l.deleted_at is null;

  select jsonb_agg(jsonb_build_object(
           'inventory_item_id', p.item, 'location_id', p.location,
           'title', coalesce(nullif(i.title, ''), i.sku, i.id), 'sku', i.sku,
           'requested', p.firm,
           'available', greatest(0, coalesce(l.stocked_quantity, 0) - (f.firm - p.firm)))
           order by p.item, p.location)
    into shortages
    from jsonb_to_recordset(places) as p (item text, location text, firm numeric, restored numeric)
    left join inventory_level l
      on l.inventory_item_id = p.item and l.location_id = p.location and l.deleted_at is null
    left join inventory_item i on i.id = p.item
   cross join lateral (
      select coalesce(sum(r.quantity), 0) as firm
        from reservation_item r
       where r.inventory_item_id = p.item and r.location_id = p.location
         and r.deleted_at is null and not r.allow_backorder) f
   where p.firm > 0
     and f.firm > coalesce(l.stocked_quantity, 0)
     and not (
       p.firm <= p.restored
       and not exists (
         select 1 from reservation_item r
          where r.inventory_item_id = p.item and r.location_id = p.location
            and r.deleted_at is null and not r.allow_backorder
            and r.id <> all (restored_ids)
            and greatest(r.created_at, r.updated_at) >= restored_since));

  if shortages is not null then
    raise exception 'stock guard: not enough stock to reserve % of "%" (% left)',
        shortages -> 0 ->> 'requested', shortages -> 0 ->> 'title', shortages -> 0 ->> 'available'
      using errcode = '${CHECK_VIOLATION}', constraint = 'stock_guard_enough_stock', table = tg_table_name,
        schema = tg_table_schema, detail = shortages::text;
  end if;
  return null;
end
$guard$;`
