import { z } from "zod"

import type { JsonObject } from "../../protocol"
import type { SandboxMerchant } from "../options"
import type { SandboxContext } from "../sandbox-context"
import type { SandboxOrder, SandboxTransaction } from "../state"
import { transactionObject } from "../wire-objects"
import { invalidData, notFound, ok, type ApiResult } from "./api-result"
import * as field from "./fields"

const request = z.strictObject({
  mercid: field.text,
  orderid: field.merchantReference.optional(),
  transactionid: field.gatewayId.optional(),
  refund_details: z.union([z.literal("true"), z.literal(true)]).optional(),
})

/** Tells the transaction that decides an order's fate, or the one asked for by its id. */
export function getTransaction(
  payload: JsonObject,
  merchant: SandboxMerchant,
  context: SandboxContext,
): ApiResult {
  const read = field.readFields(request, payload, "TRIDE0001")
  if (!read.ok) return read.result
  const { refund_details: withRefunds } = read.fields
  if (read.fields.orderid === undefined && read.fields.transactionid === undefined) {
    return invalidData("TRIDE0001", "Either the transaction id or the merchant and order id is required")
  }
  const found = find(read.fields, merchant, context)
  if (!found) return notFound("TRNFE0001", "No transaction found")
  const { order, transaction } = found
  const refunds = withRefunds === undefined ? undefined : context.ledger.refundsOf(transaction)
  return ok(transactionObject(transaction, order, refunds))
}

function find(
  { orderid: orderId, transactionid: transactionId }: z.output<typeof request>,
  merchant: SandboxMerchant,
  { ledger }: SandboxContext,
): { order: SandboxOrder; transaction: SandboxTransaction } | undefined {
  const byId = transactionId === undefined ? undefined : ledger.findTransaction(transactionId)
  const order = ledger.findOrder(orderId ?? byId?.bdOrderId ?? "", merchant.credentials.merchantId)
  if (!order || order.bdOrderId === orderId) return undefined
  const transaction = transactionId === undefined ? ledger.decidingTransaction(order) : byId
  return transaction?.bdOrderId === order.bdOrderId ? { order, transaction } : undefined
}
