import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Named after the plugin: Medusa records migrations of all plugins by name in one table. */
export class Migration20261121190000Outbox extends Migration {
  override up(): void {
    this.addSql(`
      create table if not exists outbox_destination (
        name text primary key,
        paused_at timestamptz,
        pause_code text,
        pause_message text,
        paused_by text,
        probe_every interval check (probe_every > interval '0'),
        probe_at timestamptz,
        alarmed_at timestamptz,
        not_before timestamptz,
        sweep_turn_at timestamptz,
        swept_through timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check ((paused_at is null) = (pause_code is null)),
        check ((paused_at is null) = (pause_message is null)),
        check ((paused_at is null) = (paused_by is null)),
        check (probe_at is null or paused_at is not null),
        check (alarmed_at is null or paused_at is not null)
      );`)
    // due_at: when a worker may take it, which is its next try, or for one in flight the end of its lease.
    this.addSql(`
      create table if not exists outbox_delivery (
        id text primary key,
        seq bigint generated always as identity unique,
        destination text not null,
        kind text not null,
        subject text not null,
        dedupe_key text not null,
        payload jsonb not null,
        state text not null default 'waiting'
          check (state in ('waiting','sending','done','superseded','dead','discarded')),
        tries integer not null default 0 check (tries >= 0),
        attempts integer not null default 0 check (attempts >= 0),
        due_at timestamptz not null default now(),
        claim_token text,
        may_have_arrived boolean not null default false,
        remote_reference text,
        last_code text,
        last_message text,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        finished_at timestamptz,
        unique (destination, dedupe_key),
        check ((state = 'sending') = (claim_token is not null)),
        check ((state in ('waiting','sending')) = (finished_at is null))
      );`)
    // Whatever code writes: of one subject one delivery at a time is on its way to a destination.
    this.addSql(
      `create unique index if not exists "IDX_outbox_delivery_in_flight" on outbox_delivery (destination, subject) where state = 'sending';`,
    )
    this.addSql(
      `create index if not exists "IDX_outbox_delivery_due" on outbox_delivery (destination, due_at, seq) where state in ('waiting','sending');`,
    )
    this.addSql(
      `create index if not exists "IDX_outbox_delivery_line" on outbox_delivery (destination, subject, seq) where state in ('waiting','sending');`,
    )
    this.addSql(`create index if not exists "IDX_outbox_delivery_subject" on outbox_delivery (subject);`)
    this.addSql(`create index if not exists "IDX_outbox_delivery_state" on outbox_delivery (state, seq);`)
    this.addSql(
      `create index if not exists "IDX_outbox_delivery_reference" on outbox_delivery (remote_reference) where remote_reference is not null;`,
    )
    this.addSql(
      `create index if not exists "IDX_outbox_delivery_finished" on outbox_delivery (finished_at) where state in ('done','superseded','discarded');`,
    )
    this.addSql(`
      create table if not exists outbox_attempt (
        delivery_id text not null references outbox_delivery (id) on delete cascade,
        number integer not null check (number > 0),
        started_at timestamptz not null default now(),
        ended_at timestamptz,
        worker text not null,
        verdict text check (verdict in
          ('done','retry','throttled','pause_destination','dead','superseded','lost','late')),
        code text,
        message text,
        request text check (length(request) <= 5000),
        answer text check (length(answer) <= 5000),
        primary key (delivery_id, number)
      );`)
    this.addSql(`
      create table if not exists outbox_act (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        actor text not null,
        act text not null check (act in ('replay','replay_many','discard','pause','resume')),
        destination text,
        delivery_id text,
        note text,
        detail jsonb not null default '{}',
        check (destination is not null or delivery_id is not null or act = 'replay_many')
      );`)
    this.addSql(
      `create index if not exists "IDX_outbox_act_delivery" on outbox_act (delivery_id, id) where delivery_id is not null;`,
    )
    this.addSql(`
      create or replace function outbox_act_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception 'outbox_act is append-only';
      end $$;`)
    this.addSql(`drop trigger if exists outbox_act_append_only on outbox_act;`)
    this.addSql(`
      create trigger outbox_act_append_only before update or delete or truncate on outbox_act
      for each statement execute function outbox_act_is_append_only();`)
  }

  override down(): void {
    this.addSql(
      `drop table if exists outbox_act, outbox_attempt, outbox_delivery, outbox_destination cascade;`,
    )
    this.addSql(`drop function if exists outbox_act_is_append_only();`)
  }
}
