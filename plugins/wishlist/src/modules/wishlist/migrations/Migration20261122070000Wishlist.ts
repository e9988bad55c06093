import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** One row for a product on a customer's list: the primary key is what two tabs meet in. */
export class Migration20261122070000Wishlist extends Migration {
  override up(): void {
    this.addSql(`
      create table if not exists wishlist_item (
        customer_id text not null,
        product_id text not null,
        variant_id text null,
        seq bigserial not null,
        added_at timestamptz not null default now(),
        primary key (customer_id, product_id)
      );`)
    this.addSql(`create index if not exists wishlist_item_product on wishlist_item (product_id);`)
  }

  override down(): void {
    this.addSql(`drop table if exists wishlist_item;`)
  }
}
