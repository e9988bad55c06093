import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Refusal } from "../../../../../../contract/desk-page"
import type { OrderTimeline } from "../../../../../../contract/timeline"
import { readTimeline } from "../../../../../../workflows/read-timeline"
import { readTimelineQuestion } from "../../../../../read-timeline-question"
import { refuse } from "../../../../../refuse"

/** What happened to an order, newest first. 400 and 404 with `{code, message}` in words. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<OrderTimeline | Refusal>,
): Promise<void> {
  const read = readTimelineQuestion(req.originalUrl)
  if (!read.ok) return refuse(res, "invalid_question", read.message)
  const id = req.params["id"] ?? ""
  // PostgreSQL's text has no NUL.
  const timeline = id.includes("\0") ? undefined : await readTimeline(req.scope, id, read.question)
  if (timeline === undefined) return refuse(res, "not_found", "There is no such order.")
  res.setHeader("cache-control", "no-store")
  res.json(timeline)
}
