import { availabilitySql } from "./availability"

/** The products of `:ids` in that order, as cards; stock is of this moment. */
export const CARDS = `
select d.product_id as id, d.handle,
  coalesce(d.names -> cast(:locale as text) ->> 'title', d.title) as title,
  coalesce(d.names -> cast(:locale as text) ->> 'subtitle', d.subtitle) as subtitle,
  d.thumbnail, d.thumbnail_alt, d.colours, d.own_categories, d.created_at,
  p.lowest, p.highest, p.currency_code, a.available
from unnest(cast(:ids as text[])) with ordinality as asked (id, place)
join catalogue_search_product d on d.product_id = asked.id
left join catalogue_search_price p on p.context = :context and p.product_id = d.product_id
left join (${availabilitySql(
  `select 'key' as scope, l.stock_location_id as location_id from unnest(cast(:channels as text[])) as c (id)
     left join sales_channel_stock_location l on l.sales_channel_id = c.id and l.deleted_at is null group by 2`,
  "select unnest(cast(:ids as text[]))",
)}) a on a.product_id = d.product_id
order by asked.place`
