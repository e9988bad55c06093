import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminReviewQueue } from "../../../../contract/admin-review"
import { BILLDESK_MODULE } from "../../../../modules/billdesk"
import type { BillDeskModuleService } from "../../../../modules/billdesk/service"
import { pageInput, readInput } from "../../../admin-input"
import { adminReviewCases } from "../../../admin-review-cases"

/** What waits for a person, longest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const page = readInput(res, pageInput, req.query)
  if (!page) return
  const { reviews, settings }: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
  const { cases, count } = await reviews.queue(page)
  const answer: AdminReviewQueue = {
    environment: settings.environment,
    reviews: await adminReviewCases(req.scope, cases),
    count,
    ...page,
  }
  res.status(200).json(answer)
}
