import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { REMOVE_NOTES } from "../sql/note-triggers"

/**
 * The read model, one row an order, the notes of what changed, and what people keep. `order_desk_row` holds only what is
 * filtered, sorted or counted by, so that all of it can be read for a count; what is shown lies beside it. The words lie in
 * the row, too: a search that many orders answer is then one look at one table (a join of all it finds took twice as long).
 */
export class Migration20261122160000OrderDesk extends Migration {
  override up(): void {
    this.addSql(`create table if not exists "order_desk_row" (
      "order_id" text primary key,
      "number_key" text collate "C" not null,
      "name_key" text collate "C" not null,
      "placed_at" timestamptz not null,
      "day" date not null,
      "paid_at" timestamptz null,
      "currency_code" text not null,
      "total" bigint not null,
      "paid" bigint not null,
      "refunded" bigint not null,
      "payment_status" text not null,
      "fulfillment_status" text not null,
      "delivery_option" text null,
      "state" text null,
      "crm_state" text not null,
      "failed_deliveries" integer not null default 0,
      "words" tsvector not null default '',
      "built_at" timestamptz not null default now()
    );`)
    for (const [name, column] of [
      ["placed", "placed_at"],
      ["on", "day"],
      ["total", "total"],
      ["number", "number_key"],
      ["name", "name_key"],
    ] as const) {
      this.addSql(
        `create index if not exists "IDX_order_desk_row_${name}" on "order_desk_row" ("${column}", "order_id");`,
      )
    }
    this.addSql(
      `create index if not exists "IDX_order_desk_row_day" on "order_desk_row" ("currency_code", "day") include ("payment_status", "total", "paid", "refunded");`,
    )
    this.addSql(
      `create index if not exists "IDX_order_desk_row_status" on "order_desk_row" ("payment_status", "placed_at");`,
    )
    this.addSql(
      `create index if not exists "IDX_order_desk_row_failed" on "order_desk_row" ("placed_at") where "failed_deliveries" > 0;`,
    )
    this.addSql(
      `create index if not exists "IDX_order_desk_row_words" on "order_desk_row" using gin ("words") with (fastupdate = off);`,
    )
    this.addSql(`create table if not exists "order_desk_card" (
      "order_id" text primary key references "order_desk_row" on delete cascade,
      "card" jsonb not null
    );`)
    this.addSql(`create table if not exists "order_desk_line" (
      "order_id" text not null references "order_desk_row" on delete cascade,
      "position" integer not null,
      "product_id" text null,
      "sku_key" text null,
      "title" text not null,
      "pieces" numeric not null,
      "total" bigint not null,
      "day" date not null,
      "currency_code" text not null,
      "is_sold" boolean not null,
      "line" jsonb not null,
      primary key ("order_id", "position")
    );`)
    this.addSql(
      `create index if not exists "IDX_order_desk_line_product" on "order_desk_line" ("product_id", "order_id");`,
    )
    this.addSql(
      `create index if not exists "IDX_order_desk_line_sold" on "order_desk_line" ("currency_code", "day") include ("product_id", "pieces", "total") where "is_sold";`,
    )
    this.addSql(
      `create index if not exists "IDX_order_desk_line_sku" on "order_desk_line" ("sku_key", "order_id");`,
    )
    this.addSql(`create table if not exists "order_desk_note" (
      "id" bigint generated always as identity primary key,
      "kind" text not null,
      "ref" text not null,
      "is_urgent" boolean not null default true
    );`)
    this.addSql(`create table if not exists "order_desk_state" (
      "id" boolean primary key default true check ("id"),
      "version" text not null,
      "swept_at" timestamptz not null default now()
    );`)
    this.addSql(`create table if not exists "order_desk_view" (
      "id" text primary key,
      "user_id" text not null,
      "name" text not null,
      "query" text not null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      unique ("user_id", "name")
    );`)
  }

  override down(): void {
    this.addSql(REMOVE_NOTES)
    for (const name of ["view", "state", "note", "line", "card", "row"]) {
      this.addSql(`drop table if exists "order_desk_${name}" cascade;`)
    }
  }
}
