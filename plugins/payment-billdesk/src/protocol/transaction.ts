import type { Paise } from "medusa-integration-kit"
import { z } from "zod"

import { isTransactionId, type TransactionId } from "./ids"
import type { JsonObject } from "./json-object"
import { readRefundList, type Refund } from "./refund"
import { wireAmount, wireNote, wireStatus } from "./wire"

/**
 * One try to pay an order: the same object in the answer to a query, in the browser return and in a notification.
 * Nothing here has been compared with anything of ours yet.
 */
export interface Transaction {
  readonly transactionId: TransactionId
  /** As BillDesk has it; an order id of another shop on the same account need not have our shape. */
  readonly orderId: string
  readonly merchantId: string
  /** What the order asked for, before surcharge and discount. */
  readonly amount: Paise
  /** ISO 4217 numeric: `356` is INR. */
  readonly currency: string
  /** Exactly as received; read it with `readAuthStatus`. */
  readonly authStatus: string
  /** Exactly as received: a refund has to give this text back. */
  readonly transactionDate: string | undefined
  readonly bdOrderId: string | undefined
  readonly bankReference: string | undefined
  readonly authCode: string | undefined
  /** `card`, `netbanking`, `upi`, `wallet`, …: for display only. */
  readonly paymentMethod: string | undefined
  readonly processType: string | undefined
  /** Diagnostics, which decide nothing. */
  readonly errorType: string | undefined
  readonly errorCode: string | undefined
  readonly errorDescription: string | undefined
  readonly refunds: readonly Refund[]
  /** How many listed refunds could not be read: above zero, the sum of `refunds` may be too low. */
  readonly unreadableRefunds: number
}

const transactionOnTheWire = z.object({
  objectid: z.literal("transaction"),
  transactionid: z.custom<TransactionId>((id) => typeof id === "string" && isTransactionId(id)),
  orderid: z.string().min(1).max(64),
  mercid: z.string().min(1).max(64),
  amount: wireAmount,
  currency: z.string().min(1).max(8),
  auth_status: wireStatus,
  transaction_date: z.string().min(1).max(64).nullish().catch(undefined),
  bdorderid: wireNote,
  bank_ref_no: wireNote,
  authcode: wireNote,
  payment_method_type: wireNote,
  txn_process_type: wireNote,
  transaction_error_type: wireNote,
  transaction_error_code: wireNote,
  transaction_error_desc: wireNote,
})

/** What a verified payload turned out to be. */
export type ReadTransaction =
  | { readonly kind: "transaction"; readonly transaction: Transaction }
  /** Another object: an error, an order, a refund. */
  | { readonly kind: "other_object"; readonly objectId: string | undefined }
  /** It calls itself a transaction, but these members cannot be read. */
  | { readonly kind: "unreadable"; readonly members: readonly string[] }

/** Reads a payload that has been verified. Never throws and never guesses. */
export function readTransaction(payload: JsonObject): ReadTransaction {
  const objectId = payload["objectid"]
  if (objectId !== "transaction") {
    return { kind: "other_object", objectId: typeof objectId === "string" ? objectId : undefined }
  }
  const parsed = transactionOnTheWire.safeParse(payload)
  if (!parsed.success) {
    const members = new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? "")))
    return { kind: "unreadable", members: [...members] }
  }
  const wire = parsed.data
  const { refunds, unreadable } = readRefundList(payload)
  return {
    kind: "transaction",
    transaction: {
      transactionId: wire.transactionid,
      orderId: wire.orderid,
      merchantId: wire.mercid,
      amount: wire.amount,
      currency: wire.currency,
      authStatus: wire.auth_status,
      transactionDate: wire.transaction_date ?? undefined,
      bdOrderId: wire.bdorderid,
      bankReference: wire.bank_ref_no,
      authCode: wire.authcode,
      paymentMethod: wire.payment_method_type,
      processType: wire.txn_process_type,
      errorType: wire.transaction_error_type,
      errorCode: wire.transaction_error_code,
      errorDescription: wire.transaction_error_desc,
      refunds,
      unreadableRefunds: unreadable,
    },
  }
}
