import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Consents that people give in the admin, what Zoho's fields are, the mapping's versions, and who did what. */
export class Migration20261121230000ZohoOffice extends Migration {
  override up(): void {
    this.addSql(`alter table if exists zoho_connection add column if not exists granted_scopes text;`)
    this.addSql(`
      create table if not exists zoho_grant (
        environment text not null,
        client_id text not null,
        data_centre text not null,
        accounts_url text not null,
        sealed_refresh_token text not null,
        connected_by text not null,
        connected_at timestamptz not null default now(),
        primary key (environment, client_id)
      );`)
    this.addSql(`
      create table if not exists zoho_connect_state (
        state_hash text primary key,
        actor text not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );`)
    this.addSql(`
      create table if not exists zoho_look (
        fingerprint text primary key,
        looked_at timestamptz not null default now(),
        org jsonb,
        zoho_user jsonb,
        problem_code text,
        problem_message text,
        check ((problem_code is null) = (problem_message is null))
      );`)
    this.addSql(`
      create table if not exists zoho_metadata (
        fingerprint text not null,
        name text not null,
        content jsonb not null,
        fetched_at timestamptz not null default now(),
        primary key (fingerprint, name)
      );`)
    this.addSql(`
      create table if not exists zoho_mapping (
        version integer primary key check (version > 0),
        mapping jsonb not null,
        saved_by text not null,
        saved_at timestamptz not null default now(),
        note text check (length(note) <= 500)
      );`)
    this.addSql(`
      create table if not exists zoho_mapping_check (
        id text primary key check (id = 'latest'),
        fingerprint text,
        version integer,
        findings jsonb not null default '[]',
        fault text,
        checked_at timestamptz,
        turn_at timestamptz
      );`)
    this.addSql(`
      create table if not exists zoho_act (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        actor text not null,
        act text not null check (act in ('connect','connect_failed','disconnect','mapping_saved')),
        note text
      );`)
    this.addSql(`
      create or replace function zoho_is_append_only() returns trigger language plpgsql as $$
      begin
        raise exception '% is append-only', tg_table_name;
      end $$;`)
    for (const table of ["zoho_act", "zoho_mapping"]) {
      this.addSql(`drop trigger if exists ${table}_append_only on ${table};`)
      this.addSql(`
        create trigger ${table}_append_only before update or delete or truncate on ${table}
        for each statement execute function zoho_is_append_only();`)
    }
  }

  override down(): void {
    this.addSql(
      `drop table if exists zoho_act, zoho_mapping, zoho_mapping_check, zoho_metadata, zoho_look, zoho_connect_state, zoho_grant cascade;`,
    )
    this.addSql(`drop function if exists zoho_is_append_only();`)
    this.addSql(`alter table if exists zoho_connection drop column if exists granted_scopes;`)
  }
}
