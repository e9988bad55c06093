import type { Shop } from "../stage/shop.ts"

/** Makes a variant take its units from another variant's inventory item, so many for each. */
export async function shareItem(
  shop: Shop,
  of: { variant: string; itemOf: string; each: number },
): Promise<void> {
  await shop.db.query(
    `update product_variant_inventory_item link
        set inventory_item_id = (select id from inventory_item where sku = $2), required_quantity = $3
       from product_variant v where v.id = link.variant_id and v.sku = $1`,
    [of.variant, of.itemOf, of.each],
  )
}

const SECOND = "sloc_faults_second"

/** A second stock location of the shop's sales channels that keeps the item as well. */
export async function offerSecondLocation(shop: Shop, sku: string): Promise<void> {
  await shop.db.query(`insert into stock_location (id, name) values ($1, 'Second') on conflict do nothing`, [
    SECOND,
  ])
  await shop.db.query(
    `insert into sales_channel_stock_location (id, sales_channel_id, stock_location_id)
     select distinct 'scloc_faults_' || sales_channel_id, sales_channel_id, $1 from sales_channel_stock_location
     on conflict do nothing`,
    [SECOND],
  )
  await shop.db.query(
    `insert into inventory_level (id, inventory_item_id, location_id, stocked_quantity, reserved_quantity, incoming_quantity,
                                  raw_stocked_quantity, raw_reserved_quantity, raw_incoming_quantity)
     select 'ilev_faults_' || i.id, i.id, $1, 1, 0, 0, zero || '{"value": "1"}', zero, zero
       from inventory_item i, (select '{"value": "0", "precision": 20}'::jsonb as zero) z
      where i.sku = $2
     on conflict do nothing`,
    [SECOND, sku],
  )
}
