import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { z } from "@medusajs/framework/zod"
import type { AttemptStatus, PaymentStatus } from "../../contract/payment-status"
import type { Actor, AttemptFacts, LedgerEvent } from "./ledger-entries"

/** A change of one row: from which states, to which, by whom, and what else is written with it. */
interface Move<Status> {
  readonly from: readonly Status[]
  readonly to: Status
  readonly actor: Actor
  readonly set?: Readonly<Record<string, unknown>>
  /** For the audit event. Nothing secret. */
  readonly detail?: Readonly<Record<string, unknown>>
}

export type AttemptMove = Move<AttemptStatus> & { readonly id: string }
export type PaymentMove = Move<PaymentStatus> & { readonly orderId: string }

const before = z.object({ status: z.string(), order_id: z.string() }).optional()
const moved = z.looseObject({ order_id: z.string(), status_before: z.string() }).optional()

/**
 * Compare and set for an attempt, with its audit event in the same transaction.
 *
 * @returns the changed row, or undefined when it was in none of the states to start from
 */
export async function moveAttempt(trx: Knex.Transaction, move: AttemptMove): Promise<unknown> {
  const { id, from, to, actor, set = {}, detail } = move
  const old = trx("billdesk_attempt")
    .where({ id })
    .whereIn("status", [...from])
    .forUpdate()
    .select("id", "status as status_before")
  const rows: unknown[] = await trx("billdesk_attempt as attempt")
    .with("old", old)
    .updateFrom("old")
    .where("attempt.id", trx.ref("old.id"))
    .update({ ...set, status: to, updated_at: trx.fn.now() })
    .returning(["attempt.*", "old.status_before"])
  const row = moved.parse(rows[0])
  if (!row) return undefined
  await writeEvent(trx, {
    orderId: row.order_id,
    attemptId: id,
    actor,
    kind: "attempt",
    from: row.status_before,
    to,
    ...(detail ? { detail } : {}),
  })
  return row
}

/** The same for an order's payment. @returns whether it was changed */
export async function movePayment(trx: Knex.Transaction, move: PaymentMove): Promise<boolean> {
  const { orderId, from, to, actor, set = {}, detail } = move
  const found: unknown = await trx("billdesk_payment")
    .where({ order_id: orderId })
    .whereIn("status", [...from])
    .forUpdate()
    .first()
  const old = before.parse(found)
  if (!old) return false
  await trx("billdesk_payment")
    .where({ order_id: orderId })
    .update({ ...set, status: to, updated_at: trx.fn.now() })
  await writeEvent(trx, {
    orderId,
    actor,
    kind: "payment",
    from: old.status,
    to,
    ...(detail ? { detail } : {}),
  })
  return true
}

interface NewEvent {
  readonly orderId: string
  readonly attemptId?: string
  readonly actor: Actor
  readonly kind: LedgerEvent["kind"]
  readonly from?: string
  readonly to: string
  readonly detail?: Readonly<Record<string, unknown>>
}

/** One line of the audit trail; the table takes no update and no delete. */
export async function writeEvent(trx: Knex.Transaction, event: NewEvent): Promise<void> {
  await trx("billdesk_event").insert({
    order_id: event.orderId,
    attempt_id: event.attemptId ?? null,
    actor: event.actor,
    kind: event.kind,
    from_status: event.from ?? null,
    to_status: event.to,
    detail: JSON.stringify(event.detail ?? {}),
  })
}

/**
 * How long one process may take to bring an order's records in line. The cart's lock is shared by processes only where
 * Redis holds it; this claim lies in the database, so it always is, and it ends by itself when its holder dies.
 */
const CLAIM = "60 seconds"

const claimed = z.array(z.object({ order_id: z.string(), status: z.string() }))

/**
 * Takes an order, unpaid or given up by its time, for the caller to finish.
 *
 * @param order its id, or a query for it
 * @param set what is written with the claim
 * @returns the order's payment as it stands; undefined when another process has it, or it is nobody's to finish
 */
export async function claim(
  trx: Knex.Transaction,
  order: string | Knex.QueryBuilder,
  set: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly order_id: string; readonly status: string } | undefined> {
  const rows: unknown = await trx("billdesk_payment")
    .where("order_id", order)
    .whereRaw("(status in ('pending', 'failed') or (status = 'expired' and given_up_by = 'expiry'))")
    .whereRaw("(claimed_until is null or claimed_until < now())")
    .update({ ...set, claimed_until: trx.raw("now() + ?::interval", [CLAIM]) })
    .returning(["order_id", "status"])
  return claimed.parse(rows)[0]
}

/** Every change of an attempt that touches its payment too locks the payment first, so that no two wait for each other. */
export async function lockPaymentOf(trx: Knex.Transaction, attemptId: string): Promise<void> {
  await trx("billdesk_payment")
    .where("order_id", trx("billdesk_attempt").where({ id: attemptId }).select("order_id"))
    .forUpdate()
    .first("order_id")
}

/** States that a later word of BillDesk may still change. */
export const OPEN_TO_NEWS: readonly AttemptStatus[] = [
  "opening",
  "awaiting",
  "superseded",
  "failed",
  "expired",
  "abandoned",
]

/** What a transaction writes into its attempt, and what of it the audit trail shows. */
export const written = (facts: AttemptFacts, more: Record<string, unknown> = {}) => ({
  set: factColumns(facts),
  detail: { ...more, auth_status: facts.authStatus, transaction_id: facts.transactionId },
})

/** The columns that a transaction of BillDesk fills. */
const factColumns = (facts: AttemptFacts): Record<string, unknown> => ({
  transaction_id: facts.transactionId,
  auth_status: facts.authStatus,
  bank_ref_no: facts.bankRefNo,
  payment_method: facts.paymentMethod,
  error_description: facts.errorDescription,
  transaction_date: facts.transactionDate,
  paid_paise: facts.paidAmount,
  unknown_status: null,
})
