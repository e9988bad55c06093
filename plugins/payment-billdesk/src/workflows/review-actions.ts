import type { MedusaContainer } from "@medusajs/framework/types"
import { AUTO_REFUNDED, CASE_RULES } from "../domain/review-policy"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { Actor } from "../modules/billdesk/ledger-entries"
import { refundMoney } from "../modules/billdesk/refund-money"
import type { RefundResult } from "../modules/billdesk/refund-money"
import type { ReviewCase } from "../modules/billdesk/reviews"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { PaymentRefusal } from "./payment-refusal"
import { settleAttempt } from "./settle-attempt"
import type { Sweep } from "./sweep"

/** Who decides about a case: a person of the shop, or the job where the shop's owner has switched it on. */
export interface Decider {
  readonly actor: Extract<Actor, "merchant" | "system">
  /** A person's id, or `system`. */
  readonly id: string
}

/** The job. */
export const SYSTEM: Decider = { actor: "system", id: "system" }

/**
 * Gives the money of a case back, once however often it is pressed: the case's intent keeps its one reference. While
 * BillDesk has not answered, the case stays in work and the job goes on with it.
 *
 * @throws {PaymentRefusal} when the case is closed or in work, or is not one to refund
 */
export async function refundCase(
  container: MedusaContainer,
  caseId: string,
  decider: Decider,
): Promise<RefundResult> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const review = await openCase(billdesk, caseId)
  if (!CASE_RULES[review.reason].refund) {
    throw new PaymentRefusal(
      "case_not_refundable",
      "This payment cannot be refunded from here. Settle it with BillDesk and close the case with a note.",
    )
  }
  if (!(await billdesk.reviews.move(review.id, "open", "refunding")))
    throw new PaymentRefusal("case_in_work", "This refund is on its way. Look again in a minute.")
  return carryOnRefund(billdesk, review, decider)
}

/** One step of a case's refund, the first or, after a lost answer or a crash, a later one. */
export async function carryOnRefund(
  billdesk: BillDeskModuleService,
  review: ReviewCase,
  decider: Decider,
): Promise<RefundResult> {
  const { ledger, reviews } = billdesk
  const attempt = await ledger.attempt(review.attemptId)
  if (!attempt) throw new Error(`The attempt ${review.attemptId} of the case ${review.id} is gone.`)
  const holder = { reviewId: review.id }
  const result = await refundMoney(billdesk, {
    attempt,
    amount: review.amount,
    holder,
    requestedBy: decider.id,
  })
  if (result.kind === "refused") {
    await reviews.remark(review.id, `${result.code}: ${result.message}`)
    await reviews.move(review.id, "refunding", "open")
  }
  if (result.kind === "taken" && result.refund.status === "accepted") {
    const { actor, id: closedBy } = decider
    await reviews.close(review, { resolution: "refunded", note: null, actor, closedBy })
  }
  return result
}

/**
 * Brings the order of a case back to life to take the money: late money whose stock is there again.
 *
 * @throws {PaymentRefusal} when the case cannot be fulfilled, or BillDesk cannot confirm the money now
 */
export async function fulfilCase(
  container: MedusaContainer,
  caseId: string,
  { actor, id: closedBy }: Decider,
): Promise<void> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const { gateway, ledger, reviews } = billdesk
  const review = await openCase(billdesk, caseId)
  const attempt = await ledger.attempt(review.attemptId)
  if (!CASE_RULES[review.reason].fulfil || !attempt || review.state !== "open")
    throw new PaymentRefusal("case_not_fulfillable", "This order cannot take the money any more.")
  const truth = await gateway.ask(attempt.gatewayOrderId)
  if (truth.kind !== "transaction" || truth.transaction.verdict !== "success") {
    throw new PaymentRefusal(
      "gateway_unavailable",
      "BillDesk could not confirm the money now. Nothing was changed; try again.",
    )
  }
  if (truth.transaction.refunds.some((refund) => refund.status !== "failed"))
    throw new PaymentRefusal("case_not_fulfillable", "This money was given back already.")
  await reviews.close(review, { resolution: "fulfilled", note: null, actor, closedBy })
  await settleAttempt(container, attempt.id, actor)
}

/**
 * Closes a case that a person settled outside.
 *
 * @throws {PaymentRefusal} without a note that says how, and when the case is closed or its refund is on its way
 */
export async function closeCase(
  container: MedusaContainer,
  { caseId, note }: { caseId: string; note: string },
  { actor, id: closedBy }: Decider,
): Promise<void> {
  const billdesk: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const review = await openCase(billdesk, caseId)
  if (note.trim().length < 3)
    throw new PaymentRefusal("note_needed", "Say in a few words how this was settled.")
  if (review.state === "refunding")
    throw new PaymentRefusal("case_in_work", "This refund is on its way. Look again in a minute.")
  await billdesk.reviews.close(review, {
    resolution: "settled_elsewhere",
    note: note.trim(),
    actor,
    closedBy,
  })
}

/** Where the shop's owner has switched automatic refunds on: money that no order is due goes back by itself. */
export async function refundOpenCases(
  container: MedusaContainer,
  sweep: Sweep,
  limit: number,
): Promise<number> {
  const { reviews }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  // A case with a remark was refused before: it waits for a person.
  const open = (await reviews.openOf(AUTO_REFUNDED, limit)).filter(({ note }) => note === null)
  return sweep.each(open, "a refund of the review queue", async (review) => {
    await refundCase(container, review.id, SYSTEM)
  })
}

async function openCase({ reviews }: BillDeskModuleService, caseId: string): Promise<ReviewCase> {
  const review = await reviews.find(caseId)
  if (!review) throw new PaymentRefusal("case_not_found", "There is no such case.")
  if (review.state === "closed")
    throw new PaymentRefusal("case_closed", "This case is closed already. Nothing was changed.")
  return review
}
