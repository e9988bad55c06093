import { indiaDate, rupeesFromPaise } from "medusa-integration-kit"
import { z } from "zod"

import type { JsonObject } from "../../protocol"
import type { SandboxMerchant } from "../options"
import type { SandboxContext } from "../sandbox-context"
import type { SandboxTransaction } from "../state"
import { refundObject } from "../wire-objects"
import { duplicate, invalidData, notFound, ok, type ApiResult } from "./api-result"
import * as field from "./fields"

const request = z.strictObject({
  mercid: field.text,
  orderid: field.merchantReference,
  transactionid: field.gatewayId,
  transaction_date: field.text,
  txn_amount: field.amount,
  refund_amount: field.amount,
  currency: field.rupee,
  merc_refund_ref_no: field.merchantReference,
})

/** Gives money back on a successful transaction, up to what is left of it. */
export function createRefund(
  payload: JsonObject,
  merchant: SandboxMerchant,
  context: SandboxContext,
): ApiResult {
  const read = field.readFields(request, payload, "RFIDE0001")
  if (!read.ok) return read.result
  const { fields } = read
  const { ledger } = context
  const order = ledger.findOrder(fields.orderid, merchant.credentials.merchantId)
  const transaction = ledger.transactions.find(
    (candidate) => candidate.transactionId === fields.transactionid,
  )
  if (!order || transaction?.bdOrderId !== order.bdOrderId)
    return notFound("TRNFE0001", "No transaction found")
  if (referenceTaken(fields.merc_refund_ref_no, order.merchantId, context)) {
    return duplicate("A refund with this merchant reference already exists")
  }
  const fault = refundFault(fields, transaction, context)
  if (fault !== undefined) return invalidData("RFIDE0002", fault)
  const whole = fields.refund_amount === transaction.amount
  const sameDay = transaction.transactionDate.slice(0, 10) === indiaDate(ledger.now())
  const refund = ledger.addRefund({
    reference: fields.merc_refund_ref_no,
    transactionId: transaction.transactionId,
    amount: fields.refund_amount,
    // A whole refund before settlement, here the end of the day, counts as a cancellation.
    refundStatus: whole && sameDay ? "0699" : "0799",
  })
  return ok(refundObject(refund, transaction, order))
}

function refundFault(
  fields: z.output<typeof request>,
  transaction: SandboxTransaction,
  { ledger }: SandboxContext,
): string | undefined {
  if (transaction.authStatus !== "0300") return "The transaction was not successful"
  if (fields.transaction_date !== transaction.transactionDate)
    return "transaction_date differs from the transaction"
  if (fields.txn_amount !== transaction.amount) return "txn_amount differs from the transaction"
  const refunded = ledger.refundsOf(transaction).reduce((sum, refund) => sum + refund.amount, 0)
  return refunded + fields.refund_amount > transaction.amount
    ? `refund_amount exceeds what is left of ${rupeesFromPaise(transaction.amount)}`
    : undefined
}

const referenceTaken = (reference: string, merchantId: string, { ledger }: SandboxContext): boolean =>
  ledger.refunds.some((refund) => {
    const transaction = ledger.transactions.find(
      (candidate) => candidate.transactionId === refund.transactionId,
    )
    return (
      refund.reference === reference &&
      transaction !== undefined &&
      ledger.findOrder(transaction.bdOrderId)?.merchantId === merchantId
    )
  })
