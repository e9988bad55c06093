import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { decideBackfill } from "../workflows/backfills"

/** Carries out what a person decides about a back-fill; 409 when it is in no state for it. */
export async function answerBackfill(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  state: "paused" | "running" | "stopped",
): Promise<void> {
  const by = req.auth_context.actor_id
  const backfill = await decideBackfill(req.scope, req.params["id"] ?? "", { state, by })
  if (backfill) res.json({ backfill })
  else {
    const message = "There is no such back-fill, or it has ended already. Nothing was changed."
    res.status(409).json({ code: "backfill_unchanged", type: "not_allowed", message })
  }
}
