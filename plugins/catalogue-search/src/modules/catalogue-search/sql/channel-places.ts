/** The locations of each sales channel. A channel without a location still sells what is not counted. */
export const CHANNEL_PLACES = `
  select c.id as scope, l.stock_location_id as location_id from sales_channel c
    left join sales_channel_stock_location l on l.sales_channel_id = c.id and l.deleted_at is null
   where c.deleted_at is null`
