import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { OUTBOX_MODULE } from "../modules/outbox"
import type { OutboxModuleService } from "../modules/outbox"
import { refuse } from "./refuse"

/** Says why a delivery was left as it is. */
export async function refuseUnchanged(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  id: string,
): Promise<void> {
  const { records }: OutboxModuleService = req.scope.resolve(OUTBOX_MODULE)
  const row = await records.find(id)
  if (!row) refuse(res, "delivery_not_found")
  else refuse(res, row.state === "sending" ? "delivery_in_flight" : "delivery_finished")
}
