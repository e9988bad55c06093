import type pg from "pg"
import type { Zoho } from "./tools/zoho.ts"

/** Puts Zoho's records beside the shop's own tables, for the time of one count. */
export async function loadCrmBooks(
  client: pg.PoolClient,
  books: { records: Awaited<ReturnType<Zoho["books"]>>; deletedByHand: readonly string[] },
): Promise<void> {
  const { records, deletedByHand } = books
  await client.query(
    `insert into crm_record
       select r.id, r."orderId", r.number, r.email, r.mobile, r."paidPaise", r."refundedPaise", r."paymentStatus"
         from jsonb_to_recordset($1) as r(id text, "orderId" text, number text, email text, mobile text,
                                          "paidPaise" bigint, "refundedPaise" bigint, "paymentStatus" text)`,
    [JSON.stringify(records)],
  )
  const lines = records.flatMap(({ id, lines: rows }) => rows.map((row) => ({ record: id, ...row })))
  await client.query(
    `insert into crm_line select l.record, l.code, l.quantity, l.paise
       from jsonb_to_recordset($1) as l(record text, code text, quantity numeric, paise bigint)`,
    [JSON.stringify(lines)],
  )
  await client.query("insert into crm_deleted_by_hand select unnest($1::text[])", [deletedByHand])
}
