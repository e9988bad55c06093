import type { GatewayTruth } from "../domain/gateway-truth"
import type { AttemptRecord } from "../domain/records"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { gatewayOrderId, readAuthStatus } from "../protocol"

/** Asks BillDesk about one attempt: one call, bounded in time, made outside every lock. */
export async function askGateway(
  billdesk: BillDeskModuleService,
  attempt: AttemptRecord,
): Promise<GatewayTruth> {
  const outcome = await billdesk.client.retrieveTransaction({
    orderId: gatewayOrderId(attempt.gatewayOrderId),
  })
  if (outcome.kind !== "accepted") return { kind: "no_answer", code: outcome.code }
  if (!outcome.value.found) return { kind: "no_transaction" }
  const { transaction } = outcome.value
  return {
    kind: "transaction",
    transaction: {
      merchantId: transaction.merchantId,
      gatewayOrderId: transaction.orderId,
      transactionId: transaction.transactionId,
      amount: transaction.amount,
      currency: transaction.currency,
      verdict: readAuthStatus(transaction.authStatus),
      authStatus: transaction.authStatus,
      transactionDate: transaction.transactionDate ?? null,
      bankRefNo: transaction.bankReference ?? null,
      paymentMethod: transaction.paymentMethod ?? null,
      errorDescription: transaction.errorDescription ?? null,
    },
  }
}
