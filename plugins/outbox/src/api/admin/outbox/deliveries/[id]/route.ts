import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { OUTBOX_MODULE } from "../../../../../modules/outbox"
import type { OutboxModuleService } from "../../../../../modules/outbox"
import { answerDetails } from "../../../../answer-details"
import { refuse } from "../../../../refuse"

/** One delivery with its attempts. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { records }: OutboxModuleService = req.scope.resolve(OUTBOX_MODULE)
  const row = await records.find(req.params["id"] ?? "")
  if (row) await answerDetails(req, res, row)
  else refuse(res, "delivery_not_found")
}
