import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121101534ZohoCrm extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "zoho_delivery" drop constraint if exists "zoho_delivery_order_id_unique";`,
    )
    this.addSql(
      `create table if not exists "zoho_connection" ("id" text not null, "fingerprint" text not null, "sealed_token" text null, "token_expires_at" timestamptz null, "cooldown_until" timestamptz null, "refresh_lease_until" timestamptz null, "refresh_lease_token" text null, "fault_kind" text check ("fault_kind" in ('outage', 'throttled', 'configuration')) null, "fault_code" text null, "fault_message" text null, "faults_in_a_row" integer not null default 0, "quiet_until" timestamptz null, "swept_at" timestamptz null, "swept_through" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "zoho_connection_pkey" primary key ("id"));`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_zoho_connection_deleted_at" ON "zoho_connection" ("deleted_at") WHERE deleted_at IS NULL;`,
    )

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
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "zoho_connection" cascade;`)

    this.addSql(`drop table if exists "zoho_delivery" cascade;`)
  }
}
