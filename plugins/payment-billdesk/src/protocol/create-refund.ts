import { accepted, rupeesFromPaise, unknownOutcome, type Outcome, type Paise } from "medusa-integration-kit"

import type { Call } from "./call"
import { INR } from "./create-order"
import type { RefundReference, TransactionId } from "./ids"
import { InvalidRequestError } from "./invalid-request-error"
import type { JsonObject } from "./json-object"
import { readRefund, type Refund } from "./refund"

/** What is asked of BillDesk to give money back. */
export interface CreateRefundRequest {
  /** Of the transaction, exactly as BillDesk has it. */
  readonly orderId: string
  readonly transactionId: TransactionId
  /** The exact text of the transaction. */
  readonly transactionDate: string
  /** The whole amount of the transaction. */
  readonly transactionAmount: Paise
  readonly refundAmount: Paise
  /** One for each intention. Store it before the call: a lost answer is met by asking for this reference. */
  readonly reference: RefundReference
}

/** The call that asks for a refund. */
export const createRefundCall = (request: CreateRefundRequest, merchantId: string): Call<Refund> => ({
  name: "refunds/create",
  payload: () => createRefundPayload(request, merchantId),
  read: (payload) => readCreatedRefund(payload, request),
})

/** @throws {InvalidRequestError} */
export function createRefundPayload(request: CreateRefundRequest, merchantId: string): JsonObject {
  if (request.refundAmount === 0) throw new InvalidRequestError("A refund of nothing cannot be asked for.")
  if (request.refundAmount > request.transactionAmount) {
    throw new InvalidRequestError("A refund is at most the amount of its transaction.")
  }
  return {
    mercid: merchantId,
    orderid: request.orderId,
    transactionid: request.transactionId,
    transaction_date: request.transactionDate,
    txn_amount: rupeesFromPaise(request.transactionAmount),
    refund_amount: rupeesFromPaise(request.refundAmount),
    currency: INR,
    merc_refund_ref_no: request.reference,
  }
}

function readCreatedRefund(payload: JsonObject, request: CreateRefundRequest): Outcome<Refund> {
  const refund = payload["objectid"] === "refund" ? readRefund(payload) : undefined
  if (!refund) return unknownOutcome("unreadable_answer", "The answer is not a refund that can be read.")
  const same =
    refund.reference === request.reference &&
    refund.amount === request.refundAmount &&
    (refund.transactionId === undefined || refund.transactionId === request.transactionId)
  return same
    ? accepted(refund)
    : unknownOutcome("mismatched_answer", "BillDesk's answer repeats another refund, amount or transaction.")
}
