import { LEVEL_FUNCTION } from "./sql/level-function"
import { RESERVATION_FUNCTION } from "./sql/reservation-function"

/** Raised whenever the guard's SQL changes: the boot check replaces an older guard and leaves a newer one alone. */
export const GUARD_VERSION = 1

/** The comment on the functions by which the boot check knows what is installed. */
export const GUARD_COMMENT = `medusa-plugin-stock-guard ${GUARD_VERSION}`

/** The triggers that make the guard, by table. */
export const GUARD_TRIGGERS = {
  inventory_level: ["stock_guard_level"],
  reservation_item: [
    "stock_guard_reservation_insert",
    "stock_guard_reservation_update",
    "stock_guard_reservation_delete",
  ],
} as const

/**
 * No `UPDATE OF` columns and no `WHEN`: PostgreSQL would refuse later migrations of core that change the type of a
 * column which a trigger names.
 */
const TRIGGERS = `
drop trigger if exists stock_guard_level on inventory_level;
create trigger stock_guard_level before insert or update on inventory_level
  for each row execute function stock_guard_level();

drop trigger if exists stock_guard_reservation_insert on reservation_item;
create trigger stock_guard_reservation_insert after insert on reservation_item
  referencing new table as new_rows for each statement execute function stock_guard_reservation();

drop trigger if exists stock_guard_reservation_update on reservation_item;
create trigger stock_guard_reservation_update after update on reservation_item
  referencing old table as old_rows new table as new_rows
  for each statement execute function stock_guard_reservation();

drop trigger if exists stock_guard_reservation_delete on reservation_item;
create trigger stock_guard_reservation_delete after delete on reservation_item
  referencing old table as old_rows for each statement execute function stock_guard_reservation();`

const COMMENTS = `
comment on function stock_guard_level() is '${GUARD_COMMENT}';
comment on function stock_guard_reservation() is '${GUARD_COMMENT}';`

/** Writes every live level whose columns disagree, so that the trigger puts them right. */
const RECONCILE = `
update inventory_level l set reserved_quantity = l.reserved_quantity
 where l.deleted_at is null
   and (l.reserved_quantity, trim_scale(l.reserved_quantity)::text, trim_scale(l.stocked_quantity)::text)
       is distinct from (
         (select coalesce(sum(r.quantity), 0) from reservation_item r
           where r.inventory_item_id = l.inventory_item_id and r.location_id = l.location_id
             and r.deleted_at is null),
         l.raw_reserved_quantity ->> 'value', l.raw_stocked_quantity ->> 'value');`

/** Installs or replaces the guard and reconciles what is there. Needs both tables. Run it in one transaction. */
export const INSTALL_GUARD = [LEVEL_FUNCTION, RESERVATION_FUNCTION, TRIGGERS, COMMENTS, RECONCILE].join("\n")

/** Removes every trace of the guard; quantities stay as they are. */
export const REMOVE_GUARD = `
drop function if exists stock_guard_level() cascade;
drop function if exists stock_guard_reservation() cascade;`

/**
 * One process at a time installs or removes, for the length of the transaction; and one plugin: several that put triggers on the
 * same tables of core at the same boot would wait for one another in a circle. Each of this family takes this lock.
 */
export const LOCK_GUARD = "select pg_advisory_xact_lock(hashtext('medusa-plugin-triggers'));"

/** One row `{ready}`: whether the tables that the guard watches exist. */
export const FIND_TABLES = `
select to_regclass('inventory_level') is not null and to_regclass('reservation_item') is not null as ready;`

/** The guard's enabled triggers with the comment on their function. */
export const FIND_TRIGGERS = `
select t.tgname::text as trigger, obj_description(t.tgfoid, 'pg_proc') as comment
  from pg_trigger t
 where t.tgrelid in (to_regclass('inventory_level'), to_regclass('reservation_item'))
   and t.tgname like 'stock\\_guard\\_%' and t.tgenabled in ('O', 'A');`
