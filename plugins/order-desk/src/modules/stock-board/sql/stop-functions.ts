/** A live row that keeps an item from being sold at a place: a reservation for no order that bears this mark. */
const MARK = `metadata @> '{"stock_board_stop": true}'`

/** Whether `alias` of reservation_item is a stop that holds. */
export const isStop = (alias: string): string => `${alias}.deleted_at is null and ${alias}.${MARK}`

/** A number as core keeps it beside its column. */
const raw = (column: string, value: string): string =>
  `coalesce(${column}, '{"precision": 20}'::jsonb) || jsonb_build_object('value', trim_scale(${value})::text)`

const HEAD = "language plpgsql volatile set search_path from current as $stop$"

/**
 * Before a stopped level is written: reserved is the sum of its live reservations, the stop among them, whatever the writer
 * put there. The stock guard does the same for every level; a store without it has core's own arithmetic, which knows
 * nothing of what a trigger added.
 */
const LEVEL_BEFORE = `
create or replace function stock_stop_level_before() returns trigger
${HEAD}
declare
  promised numeric;
begin
  if new.deleted_at is null and exists (
       select 1 from reservation_item r
        where r.inventory_item_id = new.inventory_item_id and r.location_id = new.location_id and ${isStop("r")}) then
    select coalesce(sum(r.quantity), 0) into promised from reservation_item r
     where r.inventory_item_id = new.inventory_item_id and r.location_id = new.location_id and r.deleted_at is null;
    new.reserved_quantity := promised;
    new.raw_reserved_quantity := ${raw("new.raw_reserved_quantity", "promised")};
  end if;
  return new;
end
$stop$;`

/**
 * After a stopped level was written: what became available is the stop's at once. It gives way only where stock went, as
 * in a fulfillment or a count that found less: were it to give way to reservations, an order could be made past it.
 *
 * The date of the stop stays: the guard takes a reservation made since for one that somebody was promised.
 */
const LEVEL_AFTER = `
create or replace function stock_stop_level_after() returns trigger
${HEAD}
declare
  stop record;
  others numeric;
  wanted numeric;
begin
  if new.deleted_at is not null then
    return null;
  end if;
  select r.id, r.quantity into stop from reservation_item r
   where r.inventory_item_id = new.inventory_item_id and r.location_id = new.location_id and ${isStop("r")}
   order by r.created_at, r.id limit 1;
  if not found then
    return null;
  end if;
  select coalesce(sum(r.quantity), 0) into others from reservation_item r
   where r.inventory_item_id = new.inventory_item_id and r.location_id = new.location_id
     and r.deleted_at is null and r.id <> stop.id;
  wanted := greatest(0, new.stocked_quantity - others);
  if wanted > stop.quantity or (wanted < stop.quantity and new.stocked_quantity < old.stocked_quantity) then
    update reservation_item r
       set quantity = wanted, raw_quantity = ${raw("r.raw_quantity", "wanted")}
     where r.id = stop.id;
  end if;
  return null;
end
$stop$;`

/**
 * After reservations were written: at stopped places nothing new is promised, what was released is the stop's, and a
 * reservation that core restores (a fulfillment that failed half-way) has its pieces back from the stop. The levels are
 * locked in the order of their ids, as the guard does it.
 */
const RESERVATION = `
create or replace function stock_stop_reservation() returns trigger
${HEAD}
declare
  touched jsonb;
  places jsonb;
  restored text[] := '{}';
  refused text;
begin
  if tg_op = 'INSERT' then
    select jsonb_agg(distinct jsonb_build_object('item', n.inventory_item_id, 'location', n.location_id)) into touched
      from new_rows n where n.deleted_at is null;
  elsif tg_op = 'DELETE' then
    select jsonb_agg(distinct jsonb_build_object('item', o.inventory_item_id, 'location', o.location_id)) into touched
      from old_rows o where o.deleted_at is null;
  else
    select jsonb_agg(distinct jsonb_build_object('item', c.inventory_item_id, 'location', c.location_id)) into touched
      from (select n.inventory_item_id, n.location_id from new_rows n where n.deleted_at is null
            union all
            select o.inventory_item_id, o.location_id from old_rows o where o.deleted_at is null) c;
  end if;
  if touched is null then
    return null;
  end if;

  select jsonb_agg(to_jsonb(p)) into places
    from jsonb_to_recordset(touched) as p (item text, location text)
   where exists (
     select 1 from reservation_item r
      where r.inventory_item_id = p.item and r.location_id = p.location and ${isStop("r")});
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

  if tg_op = 'INSERT' then
    select n.inventory_item_id into refused
      from new_rows n join jsonb_to_recordset(places) as p (item text, location text)
        on n.inventory_item_id = p.item and n.location_id = p.location
     where n.deleted_at is null and not n.allow_backorder and n.quantity > 0 and not (${isStop("n")}) is true
     limit 1;
  elsif tg_op = 'UPDATE' then
    select n.inventory_item_id into refused
      from new_rows n join old_rows o on o.id = n.id
      join jsonb_to_recordset(places) as p (item text, location text)
        on n.inventory_item_id = p.item and n.location_id = p.location
     where n.deleted_at is null and o.deleted_at is null and not n.allow_backorder and not (${isStop("n")}) is true
       and not (${isStop("o")}) is true
       and (n.quantity > o.quantity or n.inventory_item_id <> o.inventory_item_id or n.location_id <> o.location_id)
     limit 1;
    select coalesce(array_agg(n.id), '{}') into restored
      from new_rows n join old_rows o on o.id = n.id
     where n.deleted_at is null and o.deleted_at is not null and not (${isStop("n")}) is true;
  end if;
  if refused is not null then
    raise exception 'stock board: "%" is out of stock by hand',
        (select coalesce(nullif(i.title, ''), i.sku, i.id) from inventory_item i where i.id = refused)
      using errcode = '23514', constraint = 'stock_board_stopped', table = tg_table_name, schema = tg_table_schema;
  end if;

  if cardinality(restored) > 0 then
    update reservation_item s
       set quantity = w.wanted, raw_quantity = ${raw("s.raw_quantity", "w.wanted")}
      from (select r.id, greatest(0, l.stocked_quantity - (
                     select coalesce(sum(o.quantity), 0) from reservation_item o
                      where o.inventory_item_id = l.inventory_item_id and o.location_id = l.location_id
                        and o.deleted_at is null and o.id <> r.id)) as wanted
              from jsonb_to_recordset(places) as p (item text, location text)
              join inventory_level l
                on l.inventory_item_id = p.item and l.location_id = p.location and l.deleted_at is null
              join reservation_item r
                on r.inventory_item_id = p.item and r.location_id = p.location and ${isStop("r")}) w
     where s.id = w.id and w.wanted < s.quantity;
  end if;

  update inventory_level l set reserved_quantity = l.reserved_quantity
    from jsonb_to_recordset(places) as p (item text, location text)
   where l.inventory_item_id = p.item and l.location_id = p.location and l.deleted_at is null;
  return null;
end
$stop$;`

/**
 * When the transaction that took a stop away is committed: reserved is the sum of what is left. Core subtracts the
 * reservation on its own page, in a store without the guard before it deletes it: what it wrote was taken for a write to a
 * stopped level.
 */
const LIFTED = `
create or replace function stock_stop_lifted() returns trigger
${HEAD}
declare
  promised numeric;
begin
  if not (${isStop("old")}) is true then
    return null;
  end if;
  select coalesce(sum(r.quantity), 0) into promised from reservation_item r
   where r.inventory_item_id = old.inventory_item_id and r.location_id = old.location_id and r.deleted_at is null;
  update inventory_level l
     set reserved_quantity = promised, raw_reserved_quantity = ${raw("l.raw_reserved_quantity", "promised")}
   where l.inventory_item_id = old.inventory_item_id and l.location_id = old.location_id and l.deleted_at is null
     and l.reserved_quantity <> promised;
  return null;
end
$stop$;`

export const STOP_FUNCTIONS = [LEVEL_BEFORE, LEVEL_AFTER, RESERVATION, LIFTED].join("\n")
