/** The tables of the log that only ever grow. */
export const GROWING_TABLES = ["entry", "link", "anchor", "checkpoint"] as const

/**
 * Who acts and when is written by the database, whatever an insert says: nobody can date an entry back, and one that a
 * person inserts with SQL bears that person's name.
 */
const STAMP = `
create or replace function audit_log_stamp() returns trigger
language plpgsql volatile set search_path from current as $stamp$
declare
  act jsonb;
begin
  act := nullif(current_setting('audit.context', true), '')::jsonb;
  new.at := clock_timestamp();
  new.txid := pg_current_xact_id();
  new.actor_type := coalesce(act ->> 't', 'database');
  new.actor_id := case when act is null then session_user::text else act ->> 'i' end;
  new.request_id := act ->> 'r';
  new.route := case when act is null then nullif(current_setting('application_name', true), '') else act ->> 'p' end;
  return new;
end
$stamp$;`

/**
 * Refuses what is no insert. A delete is let through for the pruning function alone, and only of what is a year old:
 * the database holds the year, not the setting.
 */
const REFUSE = `
create or replace function audit_log_refuse() returns trigger
language plpgsql volatile set search_path from current as $refuse$
begin
  if tg_op = 'DELETE' and tg_level = 'ROW'
     and current_setting('audit_log.pruning', true) = pg_current_xact_id()::text
     and (to_jsonb(old) ->> tg_argv[0])::timestamptz < now() - interval '365 days' then
    return old;
  end if;
  raise exception 'The audit log is append-only: % of % is refused.', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end
$refuse$;`

/** The column by which a row's age is told. */
const AGE = { entry: "at", link: "sealed_at", anchor: "at", checkpoint: "at" } as const

const refusals = GROWING_TABLES.map(
  (name) => `
create or replace trigger audit_log_no_change before update or truncate on audit_log_${name}
  for each statement execute function audit_log_refuse('${AGE[name]}');
create or replace trigger audit_log_no_removal before delete on audit_log_${name}
  for each row execute function audit_log_refuse('${AGE[name]}');`,
)

export const APPEND_ONLY = `${STAMP}
create or replace trigger audit_log_stamp before insert on audit_log_entry
  for each row execute function audit_log_stamp();
${REFUSE}
${refusals.join("")}`
