/** A line of goods as people call it: the product, and the variant where it is no mere default. Null for no line. */
export const titleOf = (line: string): string => {
  const product = `coalesce(nullif(${line}.product_title, ''), ${line}.title)`
  return `(${product} || case when coalesce(${line}.variant_title, '') in ('', ${product}) or ${line}.variant_title ilike 'default%'
    then '' else ' (' || ${line}.variant_title || ')' end)`
}
