import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Refusal, SavedView, SavedViewList } from "../../../../contract/desk-page"
import { orderDesk } from "../../../../workflows/order-desk-module"
import { answerView } from "../../../answer-view"
import { refuse } from "../../../refuse"
import { readView } from "../../../view-input"

/** The views of whoever asks. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<SavedViewList>,
): Promise<void> {
  res.json({ views: await orderDesk(req.scope).views.of(req.auth_context.actor_id) })
}

/** Keeps a view for whoever asks. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ view: SavedView } | Refusal>,
): Promise<void> {
  const read = readView(req.body)
  if (!read.ok) return refuse(res, "invalid_question", read.message)
  answerView(res, await orderDesk(req.scope).views.add(req.auth_context.actor_id, read.question))
}
