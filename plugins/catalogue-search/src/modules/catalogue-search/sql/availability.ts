/**
 * What can be promised of each of the products, for each scope: the pieces of a variant are what its scarcest part
 * gives over all locations of the scope (as core counts them), a product's are the sum of its variants'. Null where a
 * variant is not counted or sold beyond stock.
 *
 * @param places a query of `scope, location_id`
 * @param products a query of `product_id`
 */
export const availabilitySql = (places: string, products: string): string => `
  with place as (${places}),
  scope as (select distinct scope from place),
  variant as (
    select v.product_id, v.id, (v.manage_inventory and not v.allow_backorder) as is_counted
      from product_variant v where v.deleted_at is null and v.product_id in (${products})),
  part as (
    select v.id as variant_id, i.inventory_item_id, i.required_quantity
      from variant v
      join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
     where v.is_counted),
  free as (
    select p.scope, l.inventory_item_id, sum(l.stocked_quantity - l.reserved_quantity) as pieces
      from inventory_level l
      join place p on p.location_id = l.location_id
     where l.deleted_at is null and l.inventory_item_id in (select inventory_item_id from part)
     group by 1, 2),
  made as (
    select s.scope, part.variant_id,
           min(floor(greatest(coalesce(f.pieces, 0), 0) / greatest(part.required_quantity, 1))) as pieces
      from scope s cross join part
      left join free f on f.scope = s.scope and f.inventory_item_id = part.inventory_item_id
     group by 1, 2)
  select s.scope, v.product_id,
         case when bool_and(v.is_counted) then least(sum(coalesce(m.pieces, 0)), 2147483647)::int end as available
    from scope s cross join variant v
    left join made m on m.scope = s.scope and m.variant_id = v.id
   group by 1, 2`
