import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { AttemptFacts } from "./ledger-entries"

/** A person recorded this money, by its reference, for another order. */
export class ForeignReferenceError extends Error {
  readonly code = "reference_of_another_order"
  constructor() {
    super("A person recorded this payment's reference for another order.")
    this.name = "ForeignReferenceError"
  }
}

/**
 * Who writes a reference down waits for whoever writes the same one at this moment, to the end of the transaction: a
 * person's word and BillDesk's are kept in two tables, which no unique index covers.
 */
export async function lockReferences(trx: Knex.Transaction, references: readonly string[]): Promise<void> {
  for (const reference of [...references].sort())
    await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`billdesk ${reference}`])
}

/** @throws {ForeignReferenceError} when a person recorded this transaction's money for another order */
export async function refuseForeignReference(
  trx: Knex.Transaction,
  orderId: string,
  { transactionId, bankRefNo }: AttemptFacts,
): Promise<void> {
  const told = [transactionId, bankRefNo].flatMap((text) => (text === null ? [] : [text.toUpperCase()]))
  await lockReferences(trx, told)
  const other: unknown = await trx("billdesk_override")
    .whereIn("bank_reference", told)
    .whereNull("withdrawn_at")
    .whereNot({ order_id: orderId })
    .first("id")
  if (other !== undefined) throw new ForeignReferenceError()
}

const USED = `
  select o.order_id from billdesk_override o
   where o.bank_reference = :reference and o.withdrawn_at is null and o.order_id <> :orderId
  union all
  select a.order_id from billdesk_attempt a where upper(a.transaction_id) = :reference and a.order_id <> :orderId
  union all
  select a.order_id from billdesk_attempt a where upper(a.bank_ref_no) = :reference and a.order_id <> :orderId
  union all
  select r.order_id from billdesk_bank_refund r where r.bank_reference = :reference
  limit 1`

const used = z.object({ rows: z.array(z.object({ order_id: z.string() })) })

/** @returns the order for which a reference has been seen: another one's payment, or any refund */
export async function orderOfReference(
  trx: Knex,
  { reference, orderId }: { readonly reference: string; readonly orderId: string },
): Promise<string | undefined> {
  const answer: unknown = await trx.raw(USED, { reference, orderId })
  return used.parse(answer).rows[0]?.order_id
}
