import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The ledger of records, what contacts and products are called in Zoho, back-fills, and the credits used. */
export class Migration20261121231500ZohoRecords extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "zoho_record" drop constraint if exists "zoho_record_order_id_unique";`,
    )
    this.addSql(
      `alter table if exists "zoho_link" drop constraint if exists "zoho_link_kind_module_key_unique";`,
    )
    this.addSql(
      `create table if not exists "zoho_backfill" ("id" text not null, "from_at" timestamptz not null, "to_at" timestamptz not null, "state" text check ("state" in ('running', 'paused', 'done', 'stopped')) not null default 'running', "reason" text null, "rate_per_minute" integer not null, "total" integer not null, "seen" integer not null default 0, "enqueued" integer not null default 0, "next_turn_at" timestamptz null, "started_by" text not null, "changed_by" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "zoho_backfill_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_zoho_backfill_deleted_at" ON "zoho_backfill" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "zoho_link" ("id" text not null, "kind" text check ("kind" in ('contact', 'product')) not null, "module" text not null, "key" text not null, "zoho_id" text not null, "hash" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "zoho_link_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_zoho_link_deleted_at" ON "zoho_link" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_zoho_link_kind_module_key_unique" ON "zoho_link" ("kind", "module", "key") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "zoho_record" ("id" text not null, "order_id" text not null, "module" text not null, "zoho_id" text null, "state" text check ("state" in ('new', 'linked', 'left')) not null default 'new', "in_doubt" boolean not null default false, "sent_hash" text null, "field_hashes" jsonb not null, "lines_hash" text null, "products" jsonb not null, "contact_id" text null, "last_error" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "zoho_record_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_zoho_record_order_id_unique" ON "zoho_record" ("order_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_zoho_record_deleted_at" ON "zoho_record" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(
      `create table if not exists "zoho_usage" ("id" text not null, "calls" integer not null default 0, "credits_left" integer null, "credits_high" integer null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "zoho_usage_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_zoho_usage_deleted_at" ON "zoho_usage" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(`drop table if exists "zoho_delivery" cascade;`)
  }

  override async down(): Promise<void> {
    this.addSql(
      `create table if not exists "zoho_delivery" ("id" text not null, "order_id" text not null, "payment_id" text not null, "state" text check ("state" in ('pending', 'sending', 'done', 'retry', 'dead')) not null default 'pending', "attempts" integer not null default 0, "strikes" integer not null default 0, "next_try_at" timestamptz not null, "due_since" timestamptz not null, "lease_until" timestamptz null, "lease_token" text null, "maybe_sent" boolean not null default false, "zoho_id" text null, "zoho_module" text null, "sent_hash" text null, "last_error" text null, "delivered_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "zoho_delivery_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_zoho_delivery_order_id_unique" ON "zoho_delivery" ("order_id") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_zoho_delivery_deleted_at" ON "zoho_delivery" ("deleted_at") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_zoho_delivery_state_next_try_at" ON "zoho_delivery" ("state", "next_try_at") WHERE deleted_at IS NULL;`,
    )

    this.addSql(`drop table if exists "zoho_backfill" cascade;`)

    this.addSql(`drop table if exists "zoho_link" cascade;`)

    this.addSql(`drop table if exists "zoho_record" cascade;`)

    this.addSql(`drop table if exists "zoho_usage" cascade;`)
  }
}
