import { indiaTimestamp } from "medusa-integration-kit"
import { z } from "zod"

import { NOTHING } from "../../protocol/legacy/seal-message"
import * as field from "../calls/fields"
import { acceptedStatus, refundable } from "../refund-rules"
import type { SandboxContext } from "../sandbox-context"
import type { SandboxTransaction } from "../state"
import { legacyMerchantOf } from "./merchants"

const nothing = z.literal(NOTHING)
const refundFields = z.tuple([
  z.literal("0400"),
  z.string(),
  field.gatewayId,
  z.string().regex(/^\d{8}$/),
  field.merchantReference,
  field.amount,
  field.amount,
  z.string().regex(/^\d{14}$/),
  field.merchantReference,
  nothing,
  nothing,
  nothing,
])
type RefundFields = z.output<typeof refundFields>

/** The 13 fields that answer a refund request: booked into the same books as those of the other protocol. */
export function answerRefund(fields: readonly string[], context: SandboxContext): string[] {
  const read = refundFields.safeParse(fields)
  if (!read.success) return refusal(fields, "ERR_REF014", "Invalid message")
  const [, merchantId, transactionId, , orderId, , amount, , reference] = read.data
  const { ledger } = context
  const order = ledger.findOrder(orderId, merchantId)
  const transaction = ledger.findTransaction(transactionId)
  if (!order || !legacyMerchantOf(context, order) || transaction?.bdOrderId !== order.bdOrderId) {
    return refusal(fields, "ERR_REF001", "Transaction not found")
  }
  const fault = faultOf(read.data, transaction, context)
  if (fault) return refusal(fields, ...fault)
  const refund = ledger.addRefund({
    reference,
    transactionId,
    amount,
    refundStatus: context.scenarios.takeForRefund() ?? acceptedStatus(amount, transaction, ledger),
    origin: "api",
  })
  return [
    "0410",
    ...fields.slice(1, 7),
    // One zero too many: so it comes, whatever the kit says.
    indiaTimestamp(ledger.now()).replace(/^(\d{8})/, "$10"),
    refund.refundStatus,
    refund.refundId,
    NOTHING,
    NOTHING,
    "Y",
  ]
}

function faultOf(
  fields: RefundFields,
  transaction: SandboxTransaction,
  { ledger }: SandboxContext,
): readonly [code: string, reason: string] | undefined {
  const [, , , date, , transactionAmount, amount, , reference] = fields
  if (ledger.findRefunds(reference).length > 0) {
    return ["ERR_REF013", "Cannot process request right now. Duplicate request"]
  }
  if (transaction.authStatus !== "0300") return ["ERR_REF005", "Transaction is not successful"]
  if (transaction.transactionDate.slice(0, 10).replaceAll("-", "") !== date) {
    return ["ERR_REF007", "Invalid transaction date"]
  }
  if (transactionAmount !== transaction.amount) return ["ERR_REF006", "Invalid refund amount"]
  return amount > refundable(transaction, ledger)
    ? ["ERR_REF010", "Refund amount greater than transaction amount"]
    : undefined
}

const refusal = (fields: readonly string[], code: string, reason: string): string[] => [
  "0410",
  ...Array.from({ length: 6 }, (_, index) => fields[index + 1] ?? NOTHING),
  NOTHING,
  NOTHING,
  NOTHING,
  code,
  reason,
  "N",
]
