import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BILLDESK_MODULE } from "../../../../../../modules/billdesk"
import type { BillDeskModuleService } from "../../../../../../modules/billdesk/service"
import { fulfilCase } from "../../../../../../workflows/review-actions"
import { answerReview } from "../../../../../answer-review"

/** Brings the order of a case back to life to take the money. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { ledger, reviews }: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  await answerReview(req, res, async ({ caseId, note, decider }) => {
    if (note !== "") await reviews.remark(caseId, note)
    await fulfilCase(req.scope, caseId, decider)
    const review = await reviews.find(caseId)
    const payment = review && (await ledger.payment(review.orderId))
    return payment?.status === "successful" ? "fulfilled" : "not_fulfilled"
  })
}
