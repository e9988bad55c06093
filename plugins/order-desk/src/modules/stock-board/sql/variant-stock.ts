/**
 * What is left of each variant on sale that is counted and not sold beyond its stock: the pieces of its scarcest part over
 * all locations, or at `:location`, as core counts them. `is_scarce`: a part is at its own threshold or below it, `:low`
 * for one that has none. The overview's figures and the board's states are made of this.
 */
export const VARIANT_STOCK = `
part as (
  select v.id as variant_id, i.inventory_item_id, greatest(i.required_quantity, 1) as required
    from product_variant v
    join product p on p.id = v.product_id and p.deleted_at is null and p.status = 'published'
    left join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
   where v.deleted_at is null and v.manage_inventory and not v.allow_backorder),
free as (
  select inventory_item_id, sum(stocked_quantity - reserved_quantity) as pieces
    from inventory_level
   where deleted_at is null and (cast(:location as text) is null or location_id = :location) group by 1),
part_left as (
  select part.variant_id, floor(greatest(coalesce(free.pieces, 0), 0) / part.required) as pieces,
         coalesce(t.pieces, cast(:low as integer)) as low_at
    from part
    left join free on free.inventory_item_id = part.inventory_item_id
    left join stock_board_threshold t on t.inventory_item_id = part.inventory_item_id),
variant_stock as (
  select variant_id, min(pieces) as pieces, bool_or(pieces <= low_at) as is_scarce from part_left group by 1)`

/** Conditions on a `variant_stock s`. */
export const IS_OUT = "s.pieces = 0"
export const IS_LOW = "s.pieces > 0 and s.is_scarce"
