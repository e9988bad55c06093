import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { REMOVE_NOTES } from "../sql/note-triggers"

/** The index, one row a product, and the notes of what changed. No extension is needed. */
export class Migration20261122064500CatalogueSearch extends Migration {
  override up(): void {
    this.addSql(`create table if not exists "catalogue_search_product" (
      "product_id" text primary key,
      "handle" text not null,
      "title" text not null,
      "subtitle" text null,
      "names" jsonb not null default '{}',
      "thumbnail" text null,
      "thumbnail_alt" text null,
      "own_categories" text[] not null,
      "categories" text[] not null,
      "colours" text[] not null,
      "sizes" text[] not null,
      "colour_keys" text[] not null,
      "size_keys" text[] not null,
      "lexemes" tsvector not null,
      "created_at" timestamptz not null,
      "indexed_at" timestamptz not null default now()
    );`)
    this.addSql(
      `create index if not exists "IDX_catalogue_search_product_lexemes" on "catalogue_search_product" using gin ("lexemes") with (fastupdate = off);`,
    )
    this.addSql(`create table if not exists "catalogue_search_price" (
      "context" text not null,
      "product_id" text not null references "catalogue_search_product" on delete cascade,
      "currency_code" text not null,
      "lowest" numeric not null,
      "highest" numeric not null,
      primary key ("context", "product_id")
    );`)
    this.addSql(
      `create index if not exists "IDX_catalogue_search_price_product" on "catalogue_search_price" ("product_id");`,
    )
    this.addSql(`create table if not exists "catalogue_search_stock" (
      "channel_id" text not null,
      "product_id" text not null references "catalogue_search_product" on delete cascade,
      "available" integer null,
      primary key ("channel_id", "product_id")
    );`)
    this.addSql(
      `create index if not exists "IDX_catalogue_search_stock_product" on "catalogue_search_stock" ("product_id");`,
    )
    this.addSql(`create table if not exists "catalogue_search_category" (
      "handle" text primary key,
      "name" text not null,
      "names" jsonb not null default '{}',
      "lexemes" tsvector not null
    );`)
    this.addSql(`create table if not exists "catalogue_search_word" (
      "stem" text primary key,
      "shown" text not null
    );`)
    this.addSql(`create table if not exists "catalogue_search_gram" (
      "gram" text not null,
      "stem" text not null references "catalogue_search_word" on delete cascade,
      primary key ("gram", "stem")
    );`)
    this.addSql(
      `create index if not exists "IDX_catalogue_search_gram_stem" on "catalogue_search_gram" ("stem");`,
    )
    this.addSql(`create table if not exists "catalogue_search_note" (
      "id" bigint generated always as identity primary key,
      "kind" text not null,
      "ref" text not null,
      "is_urgent" boolean not null default true
    );`)
    this.addSql(`create table if not exists "catalogue_search_state" (
      "id" boolean primary key default true check ("id"),
      "version" text not null,
      "swept_at" timestamptz not null default now()
    );`)
  }

  override down(): void {
    this.addSql(REMOVE_NOTES)
    for (const name of ["state", "note", "gram", "word", "category", "stock", "price", "product"]) {
      this.addSql(`drop table if exists "catalogue_search_${name}" cascade;`)
    }
  }
}
