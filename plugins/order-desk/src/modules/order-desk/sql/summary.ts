import { IS_LOW, IS_OUT, VARIANT_STOCK } from "../../stock-board/sql/variant-stock"

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

/** Variants on sale with nothing left, and with as little as their threshold: the stock board's own states. */
export const STOCK = `
with ${VARIANT_STOCK}
select count(*) filter (where ${IS_OUT}) as out_of_stock, count(*) filter (where ${IS_LOW}) as low_stock from variant_stock s`
