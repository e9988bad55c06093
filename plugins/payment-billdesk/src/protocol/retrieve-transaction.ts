import { accepted, unknownOutcome, type Outcome } from "medusa-integration-kit"

import type { Call } from "./call"
import type { GatewayOrderId, TransactionId } from "./ids"
import type { JsonObject } from "./json-object"
import { readTransaction, type Transaction } from "./transaction"

/** By our order id, or by BillDesk's transaction id. */
export type TransactionQuery =
  { readonly orderId: GatewayOrderId } | { readonly transactionId: TransactionId }

/**
 * What BillDesk knows. `found: false` is its own, verified word that it has no transaction: nobody has tried to pay
 * yet. It is not a failure while the order is still valid.
 */
export type TransactionLookup =
  | { readonly found: true; readonly transaction: Transaction }
  | { readonly found: false; readonly code: string; readonly message: string }

/** The query for a transaction, with the refunds made on it. */
export const retrieveTransactionCall = (
  query: TransactionQuery,
  merchantId: string,
): Call<TransactionLookup> => ({
  name: "transactions/get",
  payload: () => ({ mercid: merchantId, ...identifier(query), refund_details: "true" }),
  read: (payload) => readAnswer(payload, query),
  readNotFound: (error) => ({
    found: false,
    code: error.errorCode ?? "not_found",
    message: error.message ?? "BillDesk has no such transaction.",
  }),
})

const identifier = (query: TransactionQuery): JsonObject =>
  "orderId" in query ? { orderid: query.orderId } : { transactionid: query.transactionId }

function readAnswer(payload: JsonObject, query: TransactionQuery): Outcome<TransactionLookup> {
  const read = readTransaction(payload)
  if (read.kind === "other_object")
    return unknownOutcome("unreadable_answer", "The answer is not a transaction.")
  if (read.kind === "unreadable") {
    return unknownOutcome("unreadable_answer", `The transaction's ${read.members.join(", ")} cannot be read.`)
  }
  const { transaction } = read
  const asked =
    "orderId" in query
      ? transaction.orderId === query.orderId
      : transaction.transactionId === query.transactionId
  return asked
    ? accepted({ found: true, transaction })
    : unknownOutcome("mismatched_answer", "BillDesk answered with another transaction than was asked for.")
}
