/**
 * The products of the index that `:channels` sell at this moment. Asked of core's own tables: what was taken off sale
 * is gone at once, before the index has heard of it.
 */
export const VISIBLE = `
  catalogue_search_product d
  join product core on core.id = d.product_id and core.deleted_at is null and core.status = 'published'
  where exists (
    select 1 from product_sales_channel sold
     where sold.product_id = d.product_id and sold.sales_channel_id = any(cast(:channels as text[])) and sold.deleted_at is null)`
