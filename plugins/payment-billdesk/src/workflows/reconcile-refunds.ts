import { refundPaymentWorkflow } from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { rupeesFromPaise, type Paise } from "medusa-integration-kit"
import type { AttemptRecord } from "../domain/records"
import { REFUND_PATIENCE_MS } from "../domain/refund-looks"
import { BILLDESK_MODULE } from "../modules/billdesk"
import { refundOrder } from "../modules/billdesk/refund-money"
import type { RefundRecord } from "../modules/billdesk/refunds"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { finishCutRefund, findCutRefunds, isLiveRefund } from "./cut-refunds"
import { carryOnRefund, refundCase, SYSTEM } from "./review-actions"
import type { Sweep } from "./sweep"

/** Looks that find nothing before an unanswered refund counts as never arrived. */
const ABSENT_AFTER_LOOKS = 3

/**
 * Brings refunds to their end: finishes what a crash cut, looks up what was not answered, asks about what BillDesk has
 * not decided.
 *
 * @returns how many were looked at
 */
export async function reconcileRefunds(
  container: MedusaContainer,
  sweep: Sweep,
  { scope, limit }: { scope: "due" | "all_open"; limit: number },
): Promise<number> {
  const { refunds, reviews }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const cut = await sweep.each(
    await findCutRefunds(container, limit),
    "a refund that was cut short",
    (refund) => finishCutRefund(container, refund),
  )
  await reviews.reopenStranded()
  const due = await refunds.takeDue(scope, limit)
  const looked = await sweep.each(due, "a refund", (refund) => lookAt(container, refund))
  return cut + looked
}

async function lookAt(container: MedusaContainer, refund: RefundRecord): Promise<void> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  if (refund.reviewId !== null) await lookAtCase(billdesk, refund, refund.reviewId)
  else if (refund.state === "pending") await askAgain(container, refund)
  else if (refund.medusaRefundId === null || !(await isLiveRefund(container, refund.medusaRefundId)))
    await lookForLost(container, refund)
  // An intent of a live refund row is either on its way right now or was cut short, which is finished above.
}

async function lookAtCase(
  billdesk: BillDeskModuleService,
  refund: RefundRecord,
  reviewId: string,
): Promise<void> {
  const review = await billdesk.reviews.find(reviewId)
  if (!review || review.state === "closed") return
  const result = await carryOnRefund(billdesk, review, { actor: "system", id: refund.requestedBy })
  if (result.kind === "taken" && result.refund.status === "pending" && isOverdue(refund))
    await billdesk.reviews.remark(review.id, "BillDesk has not decided this refund for 14 days.")
}

/** BillDesk has it: what does it say now? */
async function askAgain(container: MedusaContainer, refund: RefundRecord): Promise<void> {
  const { gateway, ledger, refunds, reviews }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const attempt = await ledger.attempt(refund.attemptId)
  const order = attempt && refundOrder(attempt, refund)
  if (!order) return
  const found = await gateway.findRefund(order)
  if (found.kind !== "accepted") return
  if (found.value) await refunds.record(attempt, refund.reference, found.value)
  const { amount } = refund
  if (found.value?.status === "failed") {
    const note = `The refund ${refund.reference} did not go through (${found.value.rawStatus}).`
    const caseId = await reviews.openForFailedRefund(attempt.id, { amount, note })
    if (caseId !== undefined && isSafeToRepeat(attempt, amount)) await refundCase(container, caseId, SYSTEM)
  } else if (found.value?.status !== "accepted" && isOverdue(refund)) {
    const note = `BillDesk has not decided the refund ${refund.reference} for 14 days.`
    await reviews.openForFailedRefund(attempt.id, { amount, note })
  }
}

/**
 * Its answer was lost and Medusa took its own row back. If BillDesk has it, Medusa must know of it too: the same refund
 * is made there again, and the provider finds the intent instead of sending it.
 */
async function lookForLost(container: MedusaContainer, refund: RefundRecord): Promise<void> {
  const { gateway, ledger, refunds }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const attempt = await ledger.attempt(refund.attemptId)
  const order = attempt && refundOrder(attempt, refund)
  if (!order) return
  const found = await gateway.findRefund(order)
  if (found.kind !== "accepted") return
  if (found.value) {
    const ours = await ledger.payment(attempt.orderId)
    const [payment] = await container
      .resolve(Modules.PAYMENT)
      .listPayments({ payment_session_id: ours?.paymentSessionId ?? "" })
    if (!payment) throw new Error(`The order ${attempt.orderId} has no payment to refund.`)
    await refundPaymentWorkflow(container).run({
      input: {
        payment_id: payment.id,
        amount: Number(rupeesFromPaise(refund.amount)),
        note: `BillDesk's answer had been lost; found as ${refund.reference}.`,
      },
    })
  } else if (refund.looks + 1 >= ABSENT_AFTER_LOOKS) {
    await refunds.refuse(attempt, refund.reference, "never_arrived: BillDesk does not know this refund.")
  }
}

/**
 * A person decided to give this money back, so a failed refund is tried once more by itself, but only where two of them
 * would be more than was paid: should the first have gone through after all, BillDesk refuses the second.
 */
const isSafeToRepeat = (attempt: AttemptRecord, amount: Paise): boolean =>
  2 * amount > (attempt.paidAmount ?? attempt.amount)

const isOverdue = (refund: RefundRecord): boolean =>
  Date.now() - refund.createdAt.getTime() > REFUND_PATIENCE_MS
