import type { MedusaContainer } from "@medusajs/framework/types"
import { rupeesFromPaise } from "medusa-integration-kit"
import type { AdminReviewCase } from "../contract/admin-review"
import { reviewActionsOf } from "../domain/review-actions-of"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { ReviewCase } from "../modules/billdesk/reviews"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import { peopleOf } from "./people"

/** Cases as a person sees them: with the order's number, the attempt's ids and what can be done. */
export async function adminReviewCases(
  container: MedusaContainer,
  cases: readonly ReviewCase[],
): Promise<AdminReviewCase[]> {
  const { ledger, search }: BillDeskModuleService = container.resolve(BILLDESK_MODULE)
  const [numbers, attempts, name] = await Promise.all([
    search.orderNumbers(cases.map(({ orderId }) => orderId)),
    Promise.all(cases.map(({ attemptId }) => ledger.attempt(attemptId))),
    peopleOf(
      container,
      cases.map(({ closedBy }) => closedBy),
    ),
  ])
  return cases.map((review, index) => ({
    id: review.id,
    order_id: review.orderId,
    order_number: numbers.get(review.orderId) ?? review.orderId,
    attempt_id: review.attemptId,
    attempt_number: attempts[index]?.number ?? 0,
    gateway_order_id: attempts[index]?.gatewayOrderId ?? "",
    transaction_id: attempts[index]?.transactionId ?? null,
    reason: review.reason,
    amount: rupeesFromPaise(review.amount),
    state: review.state,
    resolution: review.resolution,
    note: review.note,
    opened_at: review.openedAt.toISOString(),
    closed_at: review.closedAt?.toISOString() ?? null,
    closed_by: review.closedBy === null ? null : name(review.closedBy),
    actions: reviewActionsOf(review),
  }))
}
