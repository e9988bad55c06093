import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { OUTBOX_MODULE } from "../../../../../../modules/outbox"
import type { OutboxModuleService } from "../../../../../../modules/outbox"
import { answerDetails } from "../../../../../answer-details"
import { noteInput, readInput } from "../../../../../read-input"
import { refuseUnchanged } from "../../../../../refuse-unchanged"

/** Decides that a delivery shall not be sent; the note says why. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(res, noteInput, req.body)
  if (!input) return
  const { decisions }: OutboxModuleService = req.scope.resolve(OUTBOX_MODULE)
  const id = req.params["id"] ?? ""
  const row = await decisions.discard(id, input.note, req.auth_context.actor_id)
  if (row) await answerDetails(req, res, row)
  else await refuseUnchanged(req, res, { id })
}
