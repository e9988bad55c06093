/** Raised with the functions, so that a store with older ones gets these. */
export const FUNCTIONS_VERSION = 1

const NAME = "audit_log_change"

/** What of a value may be kept. `rule` is one of the domain's column rules; what is none is kept private. */
const MASKED = `
create or replace function audit_log_masked(rule text, value jsonb) returns jsonb
language sql immutable parallel safe as $masked$
  select case
    when value is null or value = 'null'::jsonb then null
    when rule = 'keep' then
      case when length(value::text) <= 600 then value else to_jsonb(left(value #>> '{}', 500) || '…') end
    when rule = 'email' then
      to_jsonb(left(value #>> '{}', 1) || '•••@•••' || coalesce(substring(value #>> '{}' from '[.][A-Za-z]{2,24}$'), ''))
    when rule = 'phone' then to_jsonb('•••' || right(value #>> '{}', 2))
    else to_jsonb('•••'::text)
  end
$masked$;`

/**
 * Writes an entry for a change of a row, whoever changed it, in the transaction of the change. Arguments of its
 * triggers: what the row is called, the column that names it, the rules as JSON, and the columns kept with each entry.
 * An entry that cannot be written must not cost anybody an order: a gap is noted instead, and if not even that can be
 * done the change is let through with a warning; the sweep finds rows whose making was missed.
 */
const CHANGE = `
create or replace function ${NAME}() returns trigger
language plpgsql volatile set search_path from current as $change$
declare
  was jsonb;
  becomes jsonb;
  before_kept jsonb;
  after_kept jsonb;
  about_kept jsonb := '{}';
  verb text;
begin
  begin
    if tg_op <> 'INSERT' then was := to_jsonb(old); end if;
    if tg_op <> 'DELETE' then becomes := to_jsonb(new); end if;
    verb := case
      when tg_op = 'INSERT' then 'created'
      when tg_op = 'DELETE' then 'deleted'
      when was ->> 'deleted_at' is null and becomes ->> 'deleted_at' is not null then 'deleted'
      when was ->> 'deleted_at' is not null and becomes ->> 'deleted_at' is null then 'restored'
      else 'changed' end;
    select jsonb_object_agg(rules.key, audit_log_masked(rules.value, was -> rules.key)),
           jsonb_object_agg(rules.key, audit_log_masked(rules.value, becomes -> rules.key))
      into before_kept, after_kept
      from jsonb_each_text(tg_argv[2]::jsonb) as rules
     where was -> rules.key is distinct from becomes -> rules.key
       and (tg_op = 'UPDATE' or coalesce(was, becomes) -> rules.key <> 'null'::jsonb);
    if tg_argv[3] <> '' then
      select coalesce(jsonb_object_agg(kept.name, coalesce(becomes, was) -> kept.name), '{}') into about_kept
        from unnest(string_to_array(tg_argv[3], ',')) as kept (name)
       where coalesce(becomes, was) ->> kept.name is not null;
    end if;
    insert into audit_log_entry (action, target_type, target_id, about, before, after)
    values (verb, tg_argv[0], coalesce(becomes, was) ->> tg_argv[1], about_kept,
            case when was is null then null else before_kept end,
            case when becomes is null then null else after_kept end);
  exception when others then
    raise warning 'audit log: a change of % was not kept: % (%)', tg_table_name, sqlerrm, sqlstate;
    begin
      insert into audit_log_entry (action, target_type, target_id, reason)
      values ('gap', tg_argv[0], coalesce(becomes, was) ->> tg_argv[1], 'A change was not kept: ' || sqlstate);
    exception when others then
      null;
    end;
  end;
  return null;
end
$change$;`

export const CHANGE_FUNCTIONS = MASKED + CHANGE

/** Triggers go with their function. */
export const REMOVE_WATCH = `drop function if exists ${NAME}() cascade; drop function if exists audit_log_masked(text, jsonb);`
