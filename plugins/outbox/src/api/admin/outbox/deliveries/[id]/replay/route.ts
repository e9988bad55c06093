import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { OUTBOX_MODULE } from "../../../../../../modules/outbox"
import type { OutboxModuleService } from "../../../../../../modules/outbox"
import { answerDetails } from "../../../../../answer-details"
import { readInput, replayInput } from "../../../../../read-input"
import { refuseUnchanged } from "../../../../../refuse-unchanged"

/**
 * Sends a delivery again, looked up first where it may have arrived; one that waits is tried at once. With `state` only
 * while it is in that state: whoever presses twice, or on an old page, is told so.
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { decisions }: OutboxModuleService = req.scope.resolve(OUTBOX_MODULE)
  const id = req.params["id"] ?? ""
  const input = readInput(res, replayInput, req.body ?? {})
  if (input === undefined) return
  const row = await decisions.replay(id, req.auth_context.actor_id, input.state)
  if (row) await answerDetails(req, res, row)
  else await refuseUnchanged(req, res, { id, seen: input.state })
}
