/**
 * Removes the oldest part of the log, up to the youngest day's anchor before which everything is older than `days`, and
 * leaves a checkpoint, by which the rest can still be verified. Answers how many entries were removed.
 */
export const PRUNE_FUNCTION = `
create or replace function audit_log_prune(days integer) returns bigint
language plpgsql volatile set search_path from current as $prune$
declare
  edge timestamptz := now() - make_interval(days => days);
  last record;
  removed bigint;
begin
  if days < 365 then
    raise exception 'The audit log keeps its entries for 365 days or longer; % is refused.', days
      using errcode = 'insufficient_privilege';
  end if;
  perform pg_advisory_xact_lock(hashtext('audit_log_seal'));
  select a.seq, a.hash, a.day into last
    from audit_log_anchor a
   where a.at < edge
     and exists (select 1 from audit_log_link l where l.seq = a.seq)
     and not exists (
       select 1 from audit_log_link l join audit_log_entry e on e.id = l.entry_id
        where l.seq <= a.seq and (e.at >= edge or l.sealed_at >= edge))
   order by a.seq desc limit 1;
  if last is null then return 0; end if;
  perform set_config('audit_log.pruning', pg_current_xact_id()::text, true);
  insert into audit_log_checkpoint (seq, hash, anchor_day) values (last.seq, last.hash, last.day);
  delete from audit_log_search s using audit_log_link l where l.entry_id = s.entry_id and l.seq <= last.seq;
  delete from audit_log_entry e using audit_log_link l where l.entry_id = e.id and l.seq <= last.seq;
  get diagnostics removed = row_count;
  delete from audit_log_link where seq <= last.seq;
  perform set_config('audit_log.pruning', '', true);
  return removed;
end
$prune$;`
