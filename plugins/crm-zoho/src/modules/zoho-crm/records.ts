import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { generateEntityId } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const recordRow = z.object({
  order_id: z.string(),
  module: z.string(),
  zoho_id: z.string().nullable(),
  state: z.enum(["new", "linked", "left"]),
  in_doubt: z.boolean(),
  sent_hash: z.string().nullable(),
  field_hashes: z.record(z.string(), z.string()),
  lines_hash: z.string().nullable(),
  products: z.array(z.string()),
  contact_id: z.string().nullable(),
  last_error: z.string().nullable(),
  updated_at: z.date(),
})

/** What is known of one order's record in Zoho. */
export type RecordRow = Readonly<z.output<typeof recordRow>>

/** What Zoho has confirmed. */
export interface ConfirmedRecord {
  readonly zohoId: string
  readonly hash: string
  readonly fields: Readonly<Record<string, string>>
  readonly lines: string
  readonly products: readonly string[]
  readonly contactId: string | null
}

/** The ledger of records: one row per order for its life. */
export class Records {
  constructor(private readonly db: Knex) {}

  async find(orderId: string): Promise<RecordRow | undefined> {
    const rows: unknown = await this.db("zoho_record").where({ order_id: orderId }).whereNull("deleted_at")
    return z.array(recordRow).parse(rows)[0]
  }

  async findMany(orderIds: readonly string[]): Promise<readonly RecordRow[]> {
    if (orderIds.length === 0) return []
    const rows: unknown = await this.db("zoho_record").whereIn("order_id", orderIds).whereNull("deleted_at")
    return z.array(recordRow).parse(rows)
  }

  /** The order's row for this module, made when there is none. A record in another module is none of this one's. */
  async open(orderId: string, module: string): Promise<RecordRow> {
    const answer: unknown = await this.db.raw(
      `insert into zoho_record as r (id, order_id, module, field_hashes, products)
       values (?, ?, ?, '{}', '[]')
       on conflict (order_id) where deleted_at is null do update set
         module = excluded.module,
         zoho_id = case when r.module = excluded.module then r.zoho_id end,
         state = case when r.module = excluded.module then r.state else 'new' end,
         in_doubt = r.in_doubt and r.module = excluded.module,
         sent_hash = case when r.module = excluded.module then r.sent_hash end,
         field_hashes = case when r.module = excluded.module then r.field_hashes else '{}' end,
         lines_hash = case when r.module = excluded.module then r.lines_hash end,
         products = case when r.module = excluded.module then r.products else '[]' end,
         contact_id = case when r.module = excluded.module then r.contact_id end
       returning *`,
      [generateEntityId(undefined, "zohorec"), orderId, module],
    )
    const [row] = z.object({ rows: z.array(recordRow) }).parse(answer).rows
    if (!row) throw new Error("The order's row in the ledger of Zoho records was neither made nor found.")
    return row
  }

  /**
   * Before a write: whoever comes after a crash knows that these fields may be there or not.
   *
   * @param fields Zoho fields that are about to be written
   */
  async beginWrite(orderId: string, fields: readonly string[]): Promise<void> {
    const doubtful = JSON.stringify(Object.fromEntries(fields.map((field) => [field, ""])))
    await this.db("zoho_record")
      .where({ order_id: orderId })
      .update({
        in_doubt: true,
        field_hashes: this.db.raw("field_hashes || ?::jsonb", [doubtful]),
        updated_at: this.db.fn.now(),
      })
  }

  async confirm(orderId: string, sent: ConfirmedRecord): Promise<void> {
    await this.db("zoho_record")
      .where({ order_id: orderId })
      .update({
        zoho_id: sent.zohoId,
        state: "linked",
        in_doubt: false,
        sent_hash: sent.hash,
        field_hashes: JSON.stringify(sent.fields),
        lines_hash: sent.lines,
        products: JSON.stringify(sent.products),
        contact_id: sent.contactId,
        last_error: null,
        updated_at: this.db.fn.now(),
      })
  }

  /** A person deleted the record in Zoho, and it stays so. */
  async leave(orderId: string, why: string): Promise<void> {
    await this.db("zoho_record")
      .where({ order_id: orderId })
      .update({ state: "left", in_doubt: false, last_error: why, updated_at: this.db.fn.now() })
  }

  /** @param nothingWritten true: the doubt that this try began with its write is over */
  async fail(orderId: string, error: string, nothingWritten: boolean): Promise<void> {
    await this.db("zoho_record")
      .where({ order_id: orderId })
      .update({
        last_error: error,
        ...(nothingWritten ? { in_doubt: false } : {}),
        updated_at: this.db.fn.now(),
      })
  }
}
