/** A store's database. */
interface Rows {
  readonly rows: (sql: string, values: unknown[]) => Promise<readonly { readonly name?: string }[]>
}

const suffixed = (column: string): string => `${column} || '_' || copy`

/** Every table that a paid order lies in, which rows of it, and the columns that are another's in a copy. */
const TABLES: readonly {
  readonly table: string
  readonly of: string
  readonly renamed: readonly string[]
  readonly email?: string
}[] = [
  {
    table: "order",
    of: "id = $1",
    renamed: ["id", "custom_display_id"],
    email: "'shopper' || copy % 200 || '@example.in'",
  },
  {
    table: "order_line_item",
    of: "id in (select item_id from order_item where order_id = $1)",
    renamed: ["id"],
  },
  {
    table: "order_line_item_tax_line",
    of: "item_id in (select item_id from order_item where order_id = $1)",
    renamed: ["id", "item_id"],
  },
  { table: "order_item", of: "order_id = $1", renamed: ["id", "order_id", "item_id"] },
  { table: "order_shipping", of: "order_id = $1", renamed: ["id", "order_id"] },
  { table: "order_transaction", of: "order_id = $1", renamed: ["id", "order_id"] },
  { table: "order_summary", of: "order_id = $1", renamed: ["id", "order_id"] },
  {
    table: "payment_collection",
    of: "id in (select payment_collection_id from order_payment_collection where order_id = $1)",
    renamed: ["id"],
  },
  {
    table: "order_payment_collection",
    of: "order_id = $1",
    renamed: ["id", "order_id", "payment_collection_id"],
  },
  {
    table: "payment_session",
    of: "id in (select payment_session_id from payment where id = $2)",
    renamed: ["id", "payment_collection_id"],
  },
  { table: "payment", of: "id = $2", renamed: ["id", "payment_collection_id", "payment_session_id"] },
  { table: "capture", of: "payment_id = $2", renamed: ["id", "payment_id"] },
]

/** So many more paid orders like this one, of two hundred shoppers: making each through Medusa takes too long. */
export async function copyPaidOrder(
  store: Rows,
  order: { readonly id: string; readonly paymentId: string },
  copies: number,
): Promise<void> {
  for (const { table, of, renamed, email } of TABLES) {
    const columns = await store.rows(
      `select column_name as name from information_schema.columns
       where table_schema = 'public' and table_name = $1 and column_name <> 'display_id'`,
      [table],
    )
    const names = columns.map(({ name = "" }) => `"${name}"`)
    const values = columns.map(({ name = "" }) => {
      if (name === "email" && email !== undefined) return email
      return renamed.includes(name) ? suffixed(`"${name}"`) : `"${name}"`
    })
    await store.rows(
      `insert into "${table}" (${names.join(", ")}) select ${values.join(", ")}
       from (select * from "${table}" where ${of} and $1 <> '' and $2 <> '') as original
       cross join generate_series(1, ${copies}) as copy`,
      [order.id, order.paymentId],
    )
  }
}
