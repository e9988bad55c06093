import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { REMOVE_STOPS } from "../sql/stop-triggers"

/** What people changed, and from how many pieces on an item counts as low. The triggers come at boot, once core's tables are there. */
export class Migration20261122190000StockBoard extends Migration {
  override up(): void {
    this.addSql(`create table if not exists "stock_board_change" (
      "id" text primary key,
      "request_id" text null,
      "kind" text not null,
      "inventory_item_id" text not null,
      "level_id" text null,
      "location_id" text null,
      "before_quantity" numeric null,
      "after_quantity" numeric null,
      "reason" text not null default '',
      "note" text not null default '',
      "actor_type" text not null,
      "actor_id" text not null,
      "created_at" timestamptz not null default clock_timestamp()
    );`)
    this.addSql(
      `create index if not exists "IDX_stock_board_change_item" on "stock_board_change" ("inventory_item_id", "created_at");`,
    )
    this.addSql(
      `create unique index if not exists "IDX_stock_board_change_request" on "stock_board_change" ("request_id") where "request_id" is not null;`,
    )
    this.addSql(`create table if not exists "stock_board_threshold" (
      "inventory_item_id" text primary key,
      "pieces" integer not null check ("pieces" >= 0),
      "updated_at" timestamptz not null default now()
    );`)
  }

  override down(): void {
    this.addSql(REMOVE_STOPS)
    this.addSql(`drop table if exists "stock_board_threshold" cascade;`)
    this.addSql(`drop table if exists "stock_board_change" cascade;`)
  }
}
