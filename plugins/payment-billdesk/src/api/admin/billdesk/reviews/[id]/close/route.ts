import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeCase } from "../../../../../../workflows/review-actions"
import { answerReview } from "../../../../../answer-review"

/** Closes a case that was settled outside; its note says how. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await answerReview(req, res, async ({ caseId, note, decider }) => {
    await closeCase(req.scope, { caseId, note }, decider)
    return "closed"
  })
}
