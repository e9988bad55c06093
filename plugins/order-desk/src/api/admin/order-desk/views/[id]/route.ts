import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Refusal, SavedView } from "../../../../../contract/desk-page"
import { orderDesk } from "../../../../../workflows/order-desk-module"
import { answerView } from "../../../../answer-view"
import { refuse } from "../../../../refuse"
import { readView } from "../../../../view-input"

/** Changes one of one's own views. Another person's is answered 404, as one that does not exist. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ view: SavedView } | Refusal>,
): Promise<void> {
  const read = readView(req.body)
  if (!read.ok) return refuse(res, "invalid_question", read.message)
  const { views } = orderDesk(req.scope)
  answerView(res, await views.change(req.auth_context.actor_id, req.params["id"] ?? "", read.question))
}

/** Deletes one of one's own views. */
export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ id: string; deleted: true } | Refusal>,
): Promise<void> {
  const id = req.params["id"] ?? ""
  const isGone = await orderDesk(req.scope).views.remove(req.auth_context.actor_id, id)
  if (!isGone) return refuse(res, "not_found", "You have no such view.")
  res.json({ id, deleted: true })
}
