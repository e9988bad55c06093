import { MedusaError } from "@medusajs/framework/utils"
import type { Outcome, Paise } from "medusa-integration-kit"
import type { AttemptRecord } from "../../domain/records"
import type { BillDeskModuleService } from "../../modules/billdesk/service"
import { RefundTooLargeError } from "../../modules/billdesk/refunds"
import type { RefundIntent } from "../../modules/billdesk/refunds"
import { gatewayOrderId, refundReference, transactionId } from "../../protocol"
import type { Refund } from "../../protocol"

/**
 * Gives money back through BillDesk, once for one intent.
 *
 * @throws {MedusaError} that says what happened and what to do; nothing is marked refunded then
 */
export async function refundAtGateway(
  billdesk: BillDeskModuleService,
  attempt: AttemptRecord,
  amount: Paise,
): Promise<{ refundId: string; refundStatus: string }> {
  const intent = await begin(billdesk, attempt, amount)
  const outcome = await lookUpOrSend(billdesk, { attempt, amount, intent })
  switch (outcome.kind) {
    case "accepted":
      await billdesk.refunds.accept(intent.reference, outcome.value.refundId, outcome.value.refundStatus)
      return { refundId: outcome.value.refundId, refundStatus: outcome.value.refundStatus }
    case "refused":
      await billdesk.refunds.refuse(intent.reference, `${outcome.code}: ${outcome.message}`)
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        `BillDesk refused the refund (${outcome.code}). Nothing was refunded.`,
      )
    case "unknown":
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        `BillDesk's answer to the refund ${intent.reference} was lost (${outcome.code}). Press refund again with the same amount: it is looked up first and never sent twice.`,
      )
  }
}

async function begin(
  billdesk: BillDeskModuleService,
  attempt: AttemptRecord,
  amount: Paise,
): Promise<RefundIntent> {
  try {
    return await billdesk.refunds.begin(attempt, amount)
  } catch (error) {
    if (error instanceof RefundTooLargeError)
      throw new MedusaError(MedusaError.Types.NOT_ALLOWED, error.message)
    throw error
  }
}

async function lookUpOrSend(
  billdesk: BillDeskModuleService,
  { attempt, amount, intent }: { attempt: AttemptRecord; amount: Paise; intent: RefundIntent },
): Promise<Outcome<Refund>> {
  const reference = refundReference(intent.reference)
  if (intent.wasSent) {
    const found = await billdesk.client.retrieveRefund({ reference })
    if (found.kind !== "accepted") return { kind: "unknown", code: found.code, message: found.message }
    if (found.value.found) return { kind: "accepted", value: found.value.refund }
  }
  const { transactionId: paidBy, transactionDate } = attempt
  if (paidBy === null || transactionDate === null) {
    return { kind: "refused", code: "no_transaction", message: "The attempt has no transaction to refund." }
  }
  const sent = await billdesk.client.createRefund({
    orderId: gatewayOrderId(attempt.gatewayOrderId),
    transactionId: transactionId(paidBy),
    transactionDate,
    transactionAmount: attempt.amount,
    refundAmount: amount,
    reference,
  })
  // A repeat is refused as a duplicate: the first one did arrive, so what it came to is looked up.
  if (sent.kind !== "refused" || sent.code !== "duplicate") return sent
  const found = await billdesk.client.retrieveRefund({ reference })
  return found.kind === "accepted" && found.value.found
    ? { kind: "accepted", value: found.value.refund }
    : { kind: "unknown", code: "duplicate", message: "BillDesk knows the refund but does not show it yet." }
}
