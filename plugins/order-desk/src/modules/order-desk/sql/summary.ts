/** What was placed on the days `:from` to `:to` in India, in the currency `:currency`. */
const IN_RANGE = "currency_code = :currency and day between cast(:from as date) and cast(:to as date)"

/** The currency of most orders. */
export const MAIN_CURRENCY = `
select currency_code as currency from order_desk_row group by 1 order by count(*) desc, 1 limit 1`

/** A row for each day and status that has orders. */
export const BY_DAY = `
select to_char(day, 'YYYY-MM-DD') as day, payment_status as status,
  count(*) as orders, sum(total) as total, sum(paid) as paid, sum(refunded) as refunded,
  count(*) filter (where refunded > 0) as refunded_orders
from order_desk_row where ${IN_RANGE} group by order_desk_row.day, payment_status`

/** The ten products of which most was sold and kept: by pieces, and by what was paid for them. */
export const BEST_SELLERS = `
with sold as materialized (
  select product_id, sum(pieces) as pieces, sum(total) as amount
    from order_desk_line where is_sold and ${IN_RANGE} group by product_id),
best as (
  (select 'pieces' as by, * from sold order by pieces desc, amount desc, product_id limit 10)
  union all
  (select 'amount' as by, * from sold order by amount desc, pieces desc, product_id limit 10))
select best.by, best.product_id, best.pieces, best.amount,
  coalesce(p.title, (select l.title from order_desk_line l where l.product_id = best.product_id limit 1)) as title
  from best left join product p on p.id = best.product_id`

/** What waits for somebody. Failed deliveries are those of orders in every currency. */
export const WAITING = `
select
  (select count(*) from order_desk_row where payment_status = 'review') as review_orders,
  (select coalesce(sum(total), 0) from order_desk_row where payment_status = 'review' and currency_code = :currency) as review_amount,
  (select coalesce(sum(failed_deliveries), 0) from order_desk_row where failed_deliveries > 0) as failed_deliveries,
  (select count(*) from order_desk_row where failed_deliveries > 0) as failed_delivery_orders`

/**
 * Variants on sale that are counted and not sold beyond their stock, by the pieces that can be promised: what the scarcest
 * part gives over all locations, as core counts it.
 */
export const STOCK = `
with part as (
  select v.id as variant_id, i.inventory_item_id, greatest(i.required_quantity, 1) as required
    from product_variant v
    join product p on p.id = v.product_id and p.deleted_at is null and p.status = 'published'
    left join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
   where v.deleted_at is null and v.manage_inventory and not v.allow_backorder),
free as (
  select inventory_item_id, sum(stocked_quantity - reserved_quantity) as pieces
    from inventory_level where deleted_at is null group by 1),
made as (
  select part.variant_id, min(floor(greatest(coalesce(free.pieces, 0), 0) / part.required)) as pieces
    from part left join free on free.inventory_item_id = part.inventory_item_id group by 1)
select count(*) filter (where pieces = 0) as out_of_stock,
       count(*) filter (where pieces between 1 and cast(:low as integer)) as low_stock
  from made`
