/** What a note names: the kinds of things by which a product can be found. */
export type NoteKind =
  | "product"
  | "variant"
  | "option"
  | "option_value"
  | "price_set"
  | "price"
  | "price_list"
  | "inventory_item"
  | "category"
  | "tag"
  | "type"
  | "collection"
  | "translated"
  | "everything"

interface NotedTable {
  readonly table: string
  readonly kind: NoteKind
  /** The column whose value the note carries. */
  readonly column: string
  /** An update that leaves all of these as they are is none of ours. Without: any that changes the row. */
  readonly of?: readonly string[]
}

/** The tables of core from which a product's row in the index is made. One that does not exist is passed over. */
export const NOTED_TABLES: readonly NotedTable[] = [
  { table: "product", kind: "product", column: "id" },
  { table: "product_variant", kind: "product", column: "product_id" },
  { table: "image", kind: "product", column: "product_id" },
  { table: "product_product_option", kind: "product", column: "product_id" },
  { table: "product_category_product", kind: "product", column: "product_id" },
  { table: "product_sales_channel", kind: "product", column: "product_id" },
  { table: "product_tags", kind: "product", column: "product_id" },
  { table: "product_option", kind: "option", column: "id" },
  { table: "product_option_value", kind: "option_value", column: "id" },
  { table: "product_variant_option", kind: "variant", column: "variant_id" },
  { table: "product_variant_inventory_item", kind: "variant", column: "variant_id" },
  { table: "product_variant_price_set", kind: "variant", column: "variant_id" },
  { table: "price", kind: "price_set", column: "price_set_id" },
  { table: "price_rule", kind: "price", column: "price_id" },
  { table: "price_list", kind: "price_list", column: "id" },
  { table: "price_list_rule", kind: "price_list", column: "price_list_id" },
  {
    table: "inventory_level",
    kind: "inventory_item",
    column: "inventory_item_id",
    of: ["stocked_quantity", "reserved_quantity", "location_id", "inventory_item_id", "deleted_at"],
  },
  { table: "product_category", kind: "category", column: "id" },
  { table: "product_tag", kind: "tag", column: "id" },
  { table: "product_type", kind: "type", column: "id" },
  { table: "product_collection", kind: "collection", column: "id" },
  { table: "translation", kind: "translated", column: "reference_id" },
  { table: "sales_channel_stock_location", kind: "everything", column: "sales_channel_id" },
  { table: "region", kind: "everything", column: "id" },
]
