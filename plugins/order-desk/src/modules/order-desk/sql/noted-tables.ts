import type { Watch } from "../../../domain/desk-source"

/** What a note names: the kinds of things by which an order can be found. */
export type NoteKind = "order" | "address" | "item" | "method" | "collection" | "payment" | "fulfillment"

/** A table whose changes are noted. */
export interface NotedTable {
  readonly table: string
  readonly kind: NoteKind
  /** The column whose value the note carries. */
  readonly column: string
}

/** The tables of core from which an order's row is made. One that does not exist is passed over. */
const CORE_TABLES: readonly NotedTable[] = [
  { table: "order", kind: "order", column: "id" },
  { table: "order_item", kind: "order", column: "order_id" },
  { table: "order_line_item", kind: "item", column: "id" },
  { table: "order_line_item_tax_line", kind: "item", column: "item_id" },
  { table: "order_line_item_adjustment", kind: "item", column: "item_id" },
  { table: "order_shipping", kind: "order", column: "order_id" },
  { table: "order_shipping_method", kind: "method", column: "id" },
  { table: "order_shipping_method_tax_line", kind: "method", column: "shipping_method_id" },
  { table: "order_shipping_method_adjustment", kind: "method", column: "shipping_method_id" },
  { table: "order_address", kind: "address", column: "id" },
  { table: "order_credit_line", kind: "order", column: "order_id" },
  { table: "order_payment_collection", kind: "order", column: "order_id" },
  { table: "payment_collection", kind: "collection", column: "id" },
  { table: "payment_session", kind: "collection", column: "payment_collection_id" },
  { table: "payment", kind: "collection", column: "payment_collection_id" },
  { table: "capture", kind: "payment", column: "payment_id" },
  { table: "refund", kind: "payment", column: "payment_id" },
  { table: "order_fulfillment", kind: "order", column: "order_id" },
  { table: "fulfillment", kind: "fulfillment", column: "id" },
]

/** Core's tables and those that the sources of the store watch, each once. */
export const notedTables = (watched: readonly Watch[]): readonly NotedTable[] => {
  const watches = watched.map(({ table, column }) => ({ table, column, kind: "order" as const }))
  return [...new Map([...watches, ...CORE_TABLES].map((noted) => [noted.table, noted])).values()]
}
