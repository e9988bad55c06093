import { NOTED_TABLES } from "./noted-tables"

/** Raised with the triggers, so that a store with older ones gets these. */
const TRIGGERS_VERSION = 1
const COMMENT = `medusa-plugin-catalogue-search ${TRIGGERS_VERSION}`
const NAME = "catalogue_search_note_change"

/** Of the noted tables those that exist and have no trigger of this version. */
export const FIND_UNNOTED = `
select c.relname as "table"
  from pg_class c
 where c.relkind = 'r' and pg_table_is_visible(c.oid)
   and c.relname in (${NOTED_TABLES.map(({ table }) => `'${table}'`).join(", ")})
   and not exists (
     select 1 from pg_trigger t
      where t.tgrelid = c.oid and t.tgname = '${NAME}' and t.tgenabled <> 'D'
        and obj_description(t.oid, 'pg_trigger') = '${COMMENT}')`

/**
 * Writes down what was changed, whoever changed it: core's workflows, a module's service, or a person with SQL. A note
 * that cannot be written must not cost anybody an order; the sweep finds what was missed.
 */
export const NOTE_FUNCTION = `
create or replace function ${NAME}() returns trigger
language plpgsql volatile set search_path from current as $note$
declare
  before jsonb;
  after jsonb;
begin
  begin
    if tg_op <> 'INSERT' then before := to_jsonb(old); end if;
    if tg_op <> 'DELETE' then after := to_jsonb(new); end if;
    insert into catalogue_search_note (kind, ref)
    select distinct tg_argv[0], changed.ref
      from (values (before ->> tg_argv[1]), (after ->> tg_argv[1])) as changed (ref)
     where changed.ref is not null;
  exception when others then
    raise warning 'catalogue search: a change of % was not noted: %', tg_table_name, sqlerrm;
  end;
  return null;
end
$note$;`

/** Puts the triggers on one table. An update that changes nothing is not noted. */
export function noteTriggers(name: string): string {
  const noted = NOTED_TABLES.find(({ table }) => table === name)
  if (noted === undefined) return ""
  const { table, kind, column, of } = noted
  const changed =
    of === undefined
      ? "old.* is distinct from new.*"
      : `(${of.map((each) => `old.${each}`).join(", ")}) is distinct from (${of.map((each) => `new.${each}`).join(", ")})`
  const call = `execute function ${NAME}('${kind}', '${column}')`
  return `
create or replace trigger ${NAME} after insert or delete on "${table}" for each row ${call};
create or replace trigger ${NAME}_update after update on "${table}" for each row when (${changed}) ${call};
comment on trigger ${NAME} on "${table}" is '${COMMENT}';`
}

/**
 * One process at a time installs, for the length of the transaction; and one plugin: several that put triggers on the
 * same tables of core at the same boot would wait for one another in a circle. Each of this family takes this lock.
 */
export const LOCK_NOTES = "select pg_advisory_xact_lock(hashtext('medusa-plugin-triggers'))"

/** Triggers go with their function. */
export const REMOVE_NOTES = `drop function if exists ${NAME}() cascade;`
