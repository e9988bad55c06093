import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Refusal } from "../../../../contract/desk-page"
import type { DeskSummary } from "../../../../contract/summary"
import { orderDesk } from "../../../../workflows/order-desk-module"
import { readSummaryQuestion } from "../../../read-summary-question"
import { refuse } from "../../../refuse"

/** The figures of a range of days. 400 with `{code, message}` for what makes no sense. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<DeskSummary | Refusal>,
): Promise<void> {
  const read = readSummaryQuestion(req.originalUrl)
  if (!read.ok) return refuse(res, "invalid_question", read.message)
  res.json(await orderDesk(req.scope).summary.read(read.question))
}
