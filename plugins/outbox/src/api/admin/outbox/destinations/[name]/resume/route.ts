import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { OUTBOX_MODULE } from "../../../../../../modules/outbox"
import type { OutboxModuleService } from "../../../../../../modules/outbox"
import { refuse } from "../../../../../refuse"
import { showDestinations } from "../../../../../show-destinations"

/** Deliveries to this destination go out again. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { destinations }: OutboxModuleService = req.scope.resolve(OUTBOX_MODULE)
  const isResumed = await destinations.resume(req.params["name"] ?? "", req.auth_context.actor_id)
  if (!isResumed) {
    refuse(res, "destination_not_paused")
    return
  }
  res.status(200).json({ destinations: await showDestinations(req.scope) })
}
