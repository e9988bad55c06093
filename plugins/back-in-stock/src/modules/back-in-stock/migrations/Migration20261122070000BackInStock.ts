import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Named after the plugin: Medusa records migrations of all plugins by name in one table. */
export class Migration20261122070000BackInStock extends Migration {
  override up(): void {
    // The checks make it impossible that an address outlives its purpose.
    this.addSql(`
      create table if not exists back_in_stock_notice (
        id text primary key,
        seq bigint generated always as identity unique,
        variant_id text not null,
        sales_channel_id text not null,
        locale text not null check (locale in ('en','hi')),
        email text,
        email_digest text,
        consent_sentence text not null,
        consented_at timestamptz not null default now(),
        state text not null default 'waiting'
          check (state in ('waiting','announced','sent','forgotten','expired','refused')),
        round integer not null default 0 check (round >= 0),
        announced_at timestamptz,
        finished_at timestamptz,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        check ((state in ('waiting','announced')) = (email is not null)),
        check ((email is null) = (email_digest is null)),
        check ((state in ('waiting','announced')) = (finished_at is null)),
        check (state <> 'waiting' or announced_at is null)
      );`)
    this.addSql(
      `create unique index if not exists "IDX_back_in_stock_notice_once" on back_in_stock_notice (variant_id, sales_channel_id, email_digest) where email_digest is not null;`,
    )
    this.addSql(
      `create index if not exists "IDX_back_in_stock_notice_line" on back_in_stock_notice (variant_id, sales_channel_id, seq) where state = 'waiting';`,
    )
    this.addSql(
      `create index if not exists "IDX_back_in_stock_notice_reader" on back_in_stock_notice (email_digest) where email_digest is not null;`,
    )
    this.addSql(
      `create index if not exists "IDX_back_in_stock_notice_told" on back_in_stock_notice (variant_id, sales_channel_id, announced_at) where announced_at is not null;`,
    )
    this.addSql(
      `create index if not exists "IDX_back_in_stock_notice_age" on back_in_stock_notice (created_at) where state in ('waiting','announced');`,
    )
    this.addSql(
      `create index if not exists "IDX_back_in_stock_notice_over" on back_in_stock_notice (finished_at) where finished_at is not null;`,
    )
  }

  override down(): void {
    this.addSql(`drop table if exists back_in_stock_notice cascade;`)
  }
}
