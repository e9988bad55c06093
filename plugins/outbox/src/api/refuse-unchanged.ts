import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { DeliveryState } from "../contract"
import { OUTBOX_MODULE } from "../modules/outbox"
import type { OutboxModuleService } from "../modules/outbox"
import { refuse } from "./refuse"

/** Says why a delivery was left as it is. */
export async function refuseUnchanged(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  { id, seen }: { readonly id: string; readonly seen?: DeliveryState | undefined },
): Promise<void> {
  const { records }: OutboxModuleService = req.scope.resolve(OUTBOX_MODULE)
  const row = await records.find(id)
  if (!row) refuse(res, "delivery_not_found")
  else if (row.state === "sending") refuse(res, "delivery_in_flight")
  else refuse(res, seen === undefined || seen === row.state ? "delivery_finished" : "delivery_changed")
}
