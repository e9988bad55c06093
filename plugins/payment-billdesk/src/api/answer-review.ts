import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { AdminReviewOutcome } from "../contract/admin-review"
import { BILLDESK_MODULE } from "../modules/billdesk"
import type { BillDeskModuleService } from "../modules/billdesk/service"
import type { Decider } from "../workflows/review-actions"
import { readInput } from "./admin-input"
import { adminReviewCases } from "./admin-review-cases"
import { answerRefusal } from "./answer-refusal"

const body = z
  .object({
    note: z.string("Write the note as a text.").trim().max(500, "At most 500 characters.").default(""),
  })
  .nullish()

/** What a person decided about a case. */
export interface Decision {
  readonly caseId: string
  readonly note: string
  readonly decider: Decider
}

/** Lets a person's decision be carried out and answers with the case as it then stands. */
export async function answerReview(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  act: (decision: Decision) => Promise<AdminReviewOutcome["outcome"]>,
): Promise<void> {
  const input = readInput(res, body, req.body)
  if (input === undefined && res.headersSent) return
  const caseId = req.params["id"] ?? ""
  try {
    const decider: Decider = { actor: "merchant", id: req.auth_context.actor_id }
    const outcome = await act({ caseId, note: input?.note ?? "", decider })
    const { reviews }: BillDeskModuleService = req.scope.resolve(BILLDESK_MODULE)
    const review = await reviews.find(caseId)
    const [shown] = await adminReviewCases(req.scope, review ? [review] : [])
    res.status(200).json({ outcome, review: shown })
  } catch (error) {
    answerRefusal(res, error)
  }
}
