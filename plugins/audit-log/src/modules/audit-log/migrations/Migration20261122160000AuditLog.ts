import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { APPEND_ONLY } from "../sql/append-only"
import { CHANGE_FUNCTIONS, REMOVE_WATCH } from "../sql/change-function"
import { PRUNE_FUNCTION } from "../sql/pruning"

/** Named after the plugin: Medusa records migrations of all plugins by name in one table. */
export class Migration20261122160000AuditLog extends Migration {
  override up(): void {
    this.addSql(`create table if not exists "audit_log_entry" (
      "id" bigint generated always as identity primary key,
      "at" timestamptz not null,
      "txid" xid8 not null,
      "actor_type" text not null,
      "actor_id" text null,
      "request_id" text null,
      "route" text null,
      "action" text not null,
      "target_type" text not null,
      "target_id" text null,
      "about" jsonb not null default '{}',
      "before" jsonb null,
      "after" jsonb null,
      "reason" text null
    );`)
    for (const [name, columns] of Object.entries({
      order: "txid, id",
      at: "at",
      target: "target_id, id",
      target_type: "target_type, id",
      target_type_action: "target_type, action, id",
      actor: "actor_id, id",
      actor_type: "actor_type, id",
      actor_type_target_type: "actor_type, target_type, id",
      action: "action, id",
      request: "request_id, id",
    }))
      this.addSql(
        `create index if not exists "IDX_audit_log_entry_${name}" on "audit_log_entry" (${columns});`,
      )
    // Kinds belong together: without it PostgreSQL takes what never happens for what happens often, and walks the log.
    this.addSql(
      `create statistics if not exists "audit_log_entry_kinds" (mcv) on actor_type, target_type, action from audit_log_entry;`,
    )
    this.addSql(`alter statistics "audit_log_entry_kinds" set statistics 1000;`)
    this.addSql(`create table if not exists "audit_log_link" (
      "seq" bigint primary key,
      "entry_id" bigint not null unique,
      "hash" text not null check (hash ~ '^[0-9a-f]{64}$'),
      "sealed_at" timestamptz not null default clock_timestamp()
    );`)
    this.addSql(`create table if not exists "audit_log_anchor" (
      "day" date primary key,
      "seq" bigint not null,
      "hash" text not null,
      "at" timestamptz not null default clock_timestamp()
    );`)
    this.addSql(`create table if not exists "audit_log_checkpoint" (
      "seq" bigint primary key,
      "hash" text not null,
      "anchor_day" date not null,
      "at" timestamptz not null default clock_timestamp()
    );`)
    // Not a part of what is sealed: it can be made again from the entries.
    this.addSql(`create table if not exists "audit_log_search" (
      "entry_id" bigint primary key,
      "words" tsvector not null
    );`)
    this.addSql(
      `create index if not exists "IDX_audit_log_search_words" on "audit_log_search" using gin ("words");`,
    )
    // How far the sealing is. What it says is compared with the links before it is believed.
    this.addSql(`create table if not exists "audit_log_state" (
      "only_row" boolean primary key default true check ("only_row"),
      "seq" bigint not null default 0,
      "hash" text not null default '${"0".repeat(64)}',
      "txid" xid8 not null default '0',
      "entry_id" bigint not null default 0,
      "floor_id" bigint not null default 0,
      "told_day" date null,
      "swept_at" timestamptz null
    );`)
    this.addSql(`insert into "audit_log_state" ("only_row") values (true) on conflict do nothing;`)
    this.addSql(APPEND_ONLY)
    this.addSql(PRUNE_FUNCTION)
    this.addSql(CHANGE_FUNCTIONS)
  }

  override down(): void {
    this.addSql(REMOVE_WATCH)
    this.addSql("drop function if exists audit_log_prune(integer);")
    for (const name of ["state", "search", "checkpoint", "anchor", "link", "entry"])
      this.addSql(`drop table if exists "audit_log_${name}" cascade;`)
    this.addSql("drop function if exists audit_log_refuse() cascade;")
    this.addSql("drop function if exists audit_log_stamp() cascade;")
  }
}
