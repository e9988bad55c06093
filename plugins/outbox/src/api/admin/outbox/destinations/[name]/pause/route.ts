import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { OUTBOX_MODULE } from "../../../../../../modules/outbox"
import type { OutboxModuleService } from "../../../../../../modules/outbox"
import { noteInput, readInput } from "../../../../../read-input"
import { refuse } from "../../../../../refuse"
import { showDestinations } from "../../../../../show-destinations"

/** Nothing more is sent to this destination until a person resumes it. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(res, noteInput, req.body)
  if (!input) return
  const name = req.params["name"] ?? ""
  const known = await showDestinations(req.scope)
  if (!known.some((destination) => destination.name === name)) {
    refuse(res, "destination_not_found")
    return
  }
  const { destinations }: OutboxModuleService = req.scope.resolve(OUTBOX_MODULE)
  const by = req.auth_context.actor_id
  await destinations.pause({ name, code: "by_hand", message: input.note, by, probeAfterMs: null })
  res.status(200).json({ destinations: await showDestinations(req.scope) })
}
