import { STOP_FUNCTIONS } from "./stop-functions"

/** Raised whenever the SQL of the stops changes: the next boot puts the new one in place of the older. */
export const STOPS_VERSION = 1
const COMMENT = `medusa-plugin-order-desk stops ${STOPS_VERSION}`

/** All triggers of the stops. Their names come after the stock guard's, which words its refusals for shoppers. */
export const STOP_TRIGGERS = [
  "stock_stop_level_after",
  "stock_stop_level_before",
  "stock_stop_lifted",
  "stock_stop_reservation_delete",
  "stock_stop_reservation_insert",
  "stock_stop_reservation_update",
] as const

const TRIGGERS = `
drop trigger if exists stock_stop_level_before on inventory_level;
create trigger stock_stop_level_before before update on inventory_level
  for each row execute function stock_stop_level_before();

drop trigger if exists stock_stop_level_after on inventory_level;
create trigger stock_stop_level_after after update on inventory_level
  for each row execute function stock_stop_level_after();

drop trigger if exists stock_stop_reservation_insert on reservation_item;
create trigger stock_stop_reservation_insert after insert on reservation_item
  referencing new table as new_rows for each statement execute function stock_stop_reservation();

drop trigger if exists stock_stop_reservation_update on reservation_item;
create trigger stock_stop_reservation_update after update on reservation_item
  referencing old table as old_rows new table as new_rows
  for each statement execute function stock_stop_reservation();

drop trigger if exists stock_stop_reservation_delete on reservation_item;
create trigger stock_stop_reservation_delete after delete on reservation_item
  referencing old table as old_rows for each statement execute function stock_stop_reservation();

drop trigger if exists stock_stop_lifted on reservation_item;
create constraint trigger stock_stop_lifted after update or delete on reservation_item
  deferrable initially deferred for each row execute function stock_stop_lifted();

comment on function stock_stop_lifted() is '${COMMENT}';
comment on function stock_stop_level_before() is '${COMMENT}';
comment on function stock_stop_level_after() is '${COMMENT}';
comment on function stock_stop_reservation() is '${COMMENT}';`

/** Puts the triggers, or these in place of older ones. Needs core's tables; run it in one transaction. */
export const INSTALL_STOPS = `${STOP_FUNCTIONS}\n${TRIGGERS}`

/** Removes the triggers, and the stops with them: without a trigger a stop would be a reservation that nobody understands. */
export const REMOVE_STOPS = `
drop function if exists stock_stop_level_before() cascade;
drop function if exists stock_stop_level_after() cascade;
drop function if exists stock_stop_reservation() cascade;
drop function if exists stock_stop_lifted() cascade;
do $lift$ begin
  if to_regclass('reservation_item') is not null and to_regclass('inventory_level') is not null then
    with lifted as (
      delete from reservation_item r where r.deleted_at is null and r.metadata @> '{"stock_board_stop": true}'
      returning r.inventory_item_id, r.location_id, r.quantity)
    update inventory_level l
       set reserved_quantity = l.reserved_quantity - s.quantity,
           raw_reserved_quantity = coalesce(l.raw_reserved_quantity, '{"precision": 20}'::jsonb)
             || jsonb_build_object('value', trim_scale(l.reserved_quantity - s.quantity)::text)
      from (select inventory_item_id, location_id, sum(quantity) as quantity from lifted group by 1, 2) s
     where l.inventory_item_id = s.inventory_item_id and l.location_id = s.location_id and l.deleted_at is null;
  end if;
end $lift$;`

/** The lock of every installation of triggers of this family: see `note-triggers.ts` of the module order-desk. */
export const LOCK_STOPS = "select pg_advisory_xact_lock(hashtext('medusa-plugin-triggers'))"

/** One row `{ready}`: whether core's tables exist. */
export const FIND_TABLES = `
select to_regclass('inventory_level') is not null and to_regclass('reservation_item') is not null as ready`

/** The enabled triggers with the comment on their function. */
export const FIND_TRIGGERS = `
select t.tgname::text as trigger, obj_description(t.tgfoid, 'pg_proc') as comment
  from pg_trigger t
 where t.tgrelid in (to_regclass('inventory_level'), to_regclass('reservation_item'))
   and t.tgname like 'stock\\_stop\\_%' and t.tgenabled in ('O', 'A')`
