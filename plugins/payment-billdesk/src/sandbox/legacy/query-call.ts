import { rupeesFromPaise, paise } from "medusa-integration-kit"

import { readRefundStatus } from "../../protocol"
import { NOTHING } from "../../protocol/legacy/seal-message"
import type { SandboxContext } from "../sandbox-context"
import type { SandboxTransaction } from "../state"
import { legacyMerchantOf } from "./merchants"
import { noPaymentFields, paymentFields } from "./payment-fields"

/** The 32 fields that answer a query: the payment that decides an order's fate, and its refunds in sum. */
export function answerQuery(fields: readonly string[], context: SandboxContext): string[] | undefined {
  const [type, merchantId = "", orderId = "", time = ""] = fields
  if (fields.length !== 4 || type !== "0122" || !/^\d{14}$/.test(time)) return undefined
  const order = context.ledger.findOrder(orderId, merchantId)
  const transaction =
    order?.orderId === orderId && legacyMerchantOf(context, order)
      ? context.ledger.decidingTransaction(order)
      : undefined
  if (!order || !transaction) {
    return ["0130", ...noPaymentFields(merchantId, orderId), NOTHING, NOTHING, "0.00", NOTHING, NOTHING, "N"]
  }
  return ["0130", ...paymentFields(transaction, order), "N", ...refundFields(transaction, context), "Y"]
}

function refundFields(transaction: SandboxTransaction, { ledger }: SandboxContext): string[] {
  const refunds = ledger
    .refundsOf(transaction)
    .filter(({ refundStatus }) => readRefundStatus(refundStatus) !== "failed")
  const last = refunds.at(-1)
  const total = paise(refunds.reduce((sum, refund) => sum + refund.amount, 0))
  return [
    last?.refundStatus ?? NOTHING,
    rupeesFromPaise(total),
    last?.refundDate.replace(/\D/g, "").slice(0, 8) ?? NOTHING,
    last?.reference ?? NOTHING,
  ]
}
