import { rupeesFromPaise } from "medusa-integration-kit"
import { z } from "zod"

import type { JsonObject } from "../../protocol"
import type { SandboxMerchant } from "../options"
import { acceptedStatus, refundable } from "../refund-rules"
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
  const transaction = ledger.findTransaction(fields.transactionid)
  if (!order || transaction?.bdOrderId !== order.bdOrderId)
    return notFound("TRNFE0001", "No transaction found")
  if (referenceTaken(fields.merc_refund_ref_no, order.merchantId, context)) {
    return duplicate("A refund with this merchant reference already exists")
  }
  const fault = refundFault(fields, transaction, context)
  if (fault !== undefined) return invalidData("RFIDE0002", fault)
  const refund = ledger.addRefund({
    reference: fields.merc_refund_ref_no,
    transactionId: transaction.transactionId,
    amount: fields.refund_amount,
    refundStatus:
      context.scenarios.takeForRefund() ?? acceptedStatus(fields.refund_amount, transaction, ledger),
    origin: "api",
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
  return fields.refund_amount > refundable(transaction, ledger)
    ? `refund_amount exceeds what is left of ${rupeesFromPaise(transaction.amount)}`
    : undefined
}

const referenceTaken = (reference: string, merchantId: string, { ledger }: SandboxContext): boolean =>
  ledger.findRefunds(reference).some((refund) => {
    const transaction = ledger.findTransaction(refund.transactionId)
    return transaction !== undefined && ledger.findOrder(transaction.bdOrderId)?.merchantId === merchantId
  })
