import { withClient } from "../postgres/connect.ts"

/**
 * Products in thousands, three variants each, in sizes, colours, categories and prices; by SQL, because workflows take
 * minutes. `$1` and `$2` are the first and the last. They are sold where the store's first channel and location are.
 */
const STATEMENTS = [
  `create temp table kind as
     select i, 'prod_bench_' || i as id,
       (array['Insulated','Travel','Compact','Cotton','Leather','Wooden','Ceramic','Knitted','Folding','Soft'])[1 + i % 10]
       || ' ' || (array['Bottle','Tumbler','Umbrella','Tee','Wallet','Keyring','Mug','Beanie','Notebook','Charger',
                        'Blanket','Pen','Bag','Cap','Lamp','Clock','Jacket','Scarf','Torch','Radio'])[1 + (i / 10) % 20]
       || ' ' || (array['Alpha','Bravo','Cedar','Delta','Ember','Fjord','Grove','Haze','Iris','Juno','Karst','Linden',
                        'Moss','Nova','Onyx','Pine','Quartz','Reef','Sage','Tide'])[1 + (i / 200) % 20]
       || ' ' || (100 + i) as title
     from generate_series($1::int, $2::int) i`,
  `insert into product (id, title, handle, subtitle, description, status, thumbnail, created_at)
     select id, title, 'bench-' || i, 'For the door pocket and the desk, number ' || i,
       'A ' || lower(title) || ' that is made to last. It is light, easy to clean and pleasant to hold, and comes in a '
       || 'box that can be used again. The finish keeps its colour and the seams are double.',
       'published', 'https://pictures.test/' || i || '.webp', now() - make_interval(secs => i) from kind`,
  `insert into product_category (id, name, handle, mpath, is_active, is_internal, rank, parent_category_id)
     select 'pcat_bench_' || c, 'Bench category ' || c, 'bench-category-' || c,
       case when c > 4 then 'pcat_bench_' || (c % 4 + 1) || '.' else '' end || 'pcat_bench_' || c, true, false, c,
       case when c > 4 then 'pcat_bench_' || (c % 4 + 1) end from generate_series(1, 20) c on conflict do nothing`,
  `insert into product_category_product (product_id, product_category_id)
     select id, 'pcat_bench_' || (5 + i % 16) from kind`,
  `insert into product_sales_channel (id, product_id, sales_channel_id)
     select 'prodsc_bench_' || i, id, (select sales_channel_id from sales_channel_stock_location limit 1) from kind`,
  `insert into product_option (id, title) values ('opt_bench_colour', 'Colour'), ('opt_bench_size', 'Size')
     on conflict do nothing`,
  `insert into product_option_value (id, value, option_id, rank)
     select 'optval_bench_c' || c, 'Colour ' || c, 'opt_bench_colour', c from generate_series(1, 12) c
     union all select 'optval_bench_s' || s, (array['XS','S','M','L','XL','XXL'])[s], 'opt_bench_size', s
       from generate_series(1, 6) s on conflict do nothing`,
  `insert into product_product_option (id, product_id, product_option_id)
     select 'prodopt_bench_' || i || o, id, o from kind, unnest(array['opt_bench_colour', 'opt_bench_size']) o`,
  `create temp table variation as
     select i, v, 'variant_bench_' || i || '_' || v as id from kind, generate_series(1, 3) v`,
  `insert into product_variant (id, title, sku, product_id, manage_inventory, allow_backorder, variant_rank)
     select id, 'Variant ' || v, 'BENCH-' || i || '-' || v, 'prod_bench_' || i, true, false, v from variation`,
  `insert into product_variant_option (variant_id, option_value_id)
     select id, 'optval_bench_c' || (1 + (i + v) % 12) from variation
     union all select id, 'optval_bench_s' || (1 + (i * 5 + v) % 6) from variation`,
  `insert into price_set (id) select 'pset_bench_' || i || '_' || v from variation`,
  `insert into product_variant_price_set (id, variant_id, price_set_id)
     select 'pvps_bench_' || i || '_' || v, id, 'pset_bench_' || i || '_' || v from variation`,
  `insert into price (id, price_set_id, currency_code, amount, raw_amount, rules_count)
     select 'price_bench_' || i || '_' || v, 'pset_bench_' || i || '_' || v, 'inr', rupees,
       jsonb_build_object('value', rupees::text, 'precision', 20), 0
     from variation, lateral (select 199 + (i * 37) % 9000 + v * 10 as rupees) each`,
  `insert into inventory_item (id, sku, title, requires_shipping)
     select 'iitem_bench_' || i || '_' || v, 'BENCH-' || i || '-' || v, 'Variant ' || v, true from variation`,
  `insert into product_variant_inventory_item (id, variant_id, inventory_item_id, required_quantity)
     select 'pvitem_bench_' || i || '_' || v, id, 'iitem_bench_' || i || '_' || v, 1 from variation`,
  `insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity, reserved_quantity,
       incoming_quantity, raw_stocked_quantity, raw_reserved_quantity, raw_incoming_quantity)
     select 'ilev_bench_' || i || '_' || v, 'iitem_bench_' || i || '_' || v,
       (select stock_location_id from sales_channel_stock_location limit 1), pieces, 0, 0,
       jsonb_build_object('value', pieces::text, 'precision', 20), '{"value": "0", "precision": 20}',
       '{"value": "0", "precision": 20}'
     from variation, lateral (select case when i % 7 = 0 then 0 else (i + v) % 40 end as pieces) each`,
  "analyze",
]

/** Fills a migrated and furnished store with the products number `first` to `last`. */
export async function seedCatalogue(databaseUrl: string, first: number, last: number): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    for (const [at, statement] of STATEMENTS.entries()) {
      await client.query(statement, at === 0 ? [first, last] : [])
    }
  })
}
