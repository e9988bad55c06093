import { CHECK_VIOLATION } from "../../../contract"

/**
 * Before a level is written: `reserved_quantity` becomes the sum of its live reservations, whatever the writer put
 * there; the `raw_` columns, which core computes availability from, agree with the numeric ones; and stock does not
 * go below zero by more than what backorder reservations were promised.
 *
 * PostgreSQL locks the row before this function runs, and each query of a volatile function sees what was committed
 * until then, so the sum cannot miss a reservation that another transaction has just made.
 */
export const LEVEL_FUNCTION = `
create or replace function stock_guard_level() returns trigger
language plpgsql volatile set search_path from current as $guard$
declare
  promised numeric;
  backordered numeric;
  below_zero numeric;
  item_title text;
  item_sku text;
begin
  if new.deleted_at is not null then
    return new;
  end if;

  if jsonb_typeof(new.raw_stocked_quantity -> 'value') in ('string', 'number')
     and (tg_op = 'INSERT' or new.raw_stocked_quantity is distinct from old.raw_stocked_quantity) then
    new.stocked_quantity := (new.raw_stocked_quantity ->> 'value')::numeric;
  else
    new.raw_stocked_quantity := coalesce(new.raw_stocked_quantity, '{"precision": 20}'::jsonb)
      || jsonb_build_object('value', trim_scale(new.stocked_quantity)::text);
  end if;

  select coalesce(sum(r.quantity), 0), coalesce(sum(r.quantity) filter (where r.allow_backorder), 0)
    into promised, backordered
    from reservation_item r
   where r.inventory_item_id = new.inventory_item_id
     and r.location_id = new.location_id
     and r.deleted_at is null;
  new.reserved_quantity := promised;
  new.raw_reserved_quantity := coalesce(new.raw_reserved_quantity, '{"precision": 20}'::jsonb)
    || jsonb_build_object('value', trim_scale(promised)::text);

  below_zero := greatest(0, -new.stocked_quantity);
  if tg_op = 'UPDATE' then
    below_zero := below_zero - greatest(0, -old.stocked_quantity);
  end if;
  if below_zero > backordered then
    select coalesce(nullif(i.title, ''), i.sku, i.id), i.sku into item_title, item_sku
      from inventory_item i where i.id = new.inventory_item_id;
    raise exception 'stock guard: the stock of "%" at location % cannot go below zero (%)',
        item_title, new.location_id, trim_scale(new.stocked_quantity)
      using errcode = '${CHECK_VIOLATION}', constraint = 'stock_guard_stock_not_negative', table = tg_table_name,
        schema = tg_table_schema,
        detail = jsonb_build_array(jsonb_build_object(
          'inventory_item_id', new.inventory_item_id, 'location_id', new.location_id,
          'title', item_title, 'sku', item_sku, 'requested', new.stocked_quantity, 'available', 0))::text;
  end if;
  return new;
end
$guard$;`
