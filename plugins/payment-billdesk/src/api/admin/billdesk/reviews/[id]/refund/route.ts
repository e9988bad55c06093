import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BILLDESK_MODULE } from "../../../../../../modules/billdesk"
import type { BillDeskModuleService } from "../../../../../../modules/billdesk/service"
import { PaymentRefusal } from "../../../../../../workflows/payment-refusal"
import { refundCase } from "../../../../../../workflows/review-actions"
import { answerReview } from "../../../../../answer-review"

/** Gives the money of a case back, once however often it is pressed. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { reviews }: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  await answerReview(req, res, async ({ caseId, note, decider }) => {
    // Before the refund: a closed case takes no remark.
    if (note !== "") await reviews.remark(caseId, note)
    const result = await refundCase(req.scope, caseId, decider)
    if (result.kind === "refused") throw new PaymentRefusal("refund_refused", result.message)
    const isThrough = result.kind === "taken" && result.refund.status === "accepted"
    return isThrough ? "refunded" : "refund_on_its_way"
  })
}
