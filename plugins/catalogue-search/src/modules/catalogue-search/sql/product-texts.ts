/** All that the index keeps of the products in `:ids` that are on sale, but for prices and stock. */
export const productTextsSql = (hasTranslations: boolean): string => `
with wanted as (
  select p.* from product p
   where p.id = any(cast(:ids as text[])) and p.deleted_at is null and p.status = 'published'),
category as (
  select cp.product_id, a.id, a.handle, a.name, a.id = c.id as is_own
    from product_category_product cp
    join wanted w on w.id = cp.product_id
    join product_category c on c.id = cp.product_category_id and c.deleted_at is null
    join product_category a on a.id = any(string_to_array(c.mpath, '.')) and a.deleted_at is null
   where c.is_active and not c.is_internal and a.is_active and not a.is_internal),
variant as (
  select v.product_id, v.id, v.title, v.sku, s.price_set_id
    from product_variant v
    join wanted w on w.id = v.product_id
    left join product_variant_price_set s on s.variant_id = v.id and s.deleted_at is null
   where v.deleted_at is null),
choice as (
  select distinct v.product_id, o.title, ov.id, ov.value, ov.rank
    from variant v
    join product_variant_option vo on vo.variant_id = v.id
    join product_option_value ov on ov.id = vo.option_value_id and ov.deleted_at is null
    join product_option o on o.id = ov.option_id and o.deleted_at is null)
select w.id, w.handle, w.title, w.subtitle, w.description, w.material, w.thumbnail, w.created_at,
  (select i.metadata ->> 'alt' from image i
    where i.product_id = w.id and i.url = w.thumbnail and i.deleted_at is null order by i.rank limit 1) as alt,
  coalesce((select jsonb_agg(distinct jsonb_build_object('handle', c.handle, 'name', c.name, 'is_own', c.is_own))
    from category c where c.product_id = w.id), '[]') as categories,
  coalesce((select jsonb_agg(jsonb_build_object('title', c.title, 'value', c.value) order by c.rank, c.value)
    from choice c where c.product_id = w.id), '[]') as choices,
  coalesce((select jsonb_agg(jsonb_build_object('title', v.title, 'sku', v.sku)) from variant v
    where v.product_id = w.id), '[]') as variants,
  coalesce((select jsonb_agg(v.price_set_id) from variant v
    where v.product_id = w.id and v.price_set_id is not null), '[]') as price_sets,
  array_remove(array(select t.value from product_tags pt join product_tag t on t.id = pt.product_tag_id
      where pt.product_id = w.id and t.deleted_at is null)
    || (select t.value from product_type t where t.id = w.type_id and t.deleted_at is null)
    || (select c.title from product_collection c where c.id = w.collection_id and c.deleted_at is null), null) as labels,
  ${
    hasTranslations
      ? `coalesce((select jsonb_agg(jsonb_build_object(
           'locale', t.locale_code, 'is_product', t.reference_id = w.id, 'words', t.translations))
         from translation t
        where t.deleted_at is null and (t.reference_id = w.id
           or t.reference_id in (select c.id from choice c where c.product_id = w.id)
           or t.reference_id in (select c.id from category c where c.product_id = w.id))), '[]')`
      : `'[]'::jsonb`
  } as translations
from wanted w`
