import { z } from "zod"

import type { JsonObject } from "../../protocol"
import type { SandboxMerchant } from "../options"
import type { SandboxContext } from "../sandbox-context"
import { refundObject } from "../wire-objects"
import { invalidData, notFound, ok, type ApiResult } from "./api-result"
import * as field from "./fields"

const request = z.strictObject({
  mercid: field.text,
  refundid: field.gatewayId.optional(),
  merc_refund_ref_no: field.merchantReference.optional(),
})

/** Tells a refund by either of its two names. */
export function getRefund(
  payload: JsonObject,
  merchant: SandboxMerchant,
  context: SandboxContext,
): ApiResult {
  const read = field.readFields(request, payload, "RFIDE0001")
  if (!read.ok) return read.result
  const { refundid, merc_refund_ref_no: reference } = read.fields
  if (refundid === undefined && reference === undefined) {
    return invalidData("RFIDE0001", "Either refundid or merc_refund_ref_no is required")
  }
  const { ledger } = context
  for (const refund of ledger.findRefunds(refundid ?? reference ?? "")) {
    if (refundid !== undefined && refund.refundId !== refundid) continue
    if (reference !== undefined && refund.reference !== reference) continue
    const transaction = ledger.findTransaction(refund.transactionId)
    const order = transaction && ledger.findOrder(transaction.bdOrderId, merchant.credentials.merchantId)
    if (transaction && order) return ok(refundObject(refund, transaction, order))
  }
  return notFound("RFNFE0001", "No refund found")
}
