import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { DeliveryList } from "../../../../contract"
import { OUTBOX_MODULE } from "../../../../modules/outbox"
import type { OutboxModuleService } from "../../../../modules/outbox"
import { orderIdsOf } from "../../../order-numbers"
import { listInput, readInput } from "../../../read-input"
import { showDeliveries } from "../../../show-deliveries"

/** Deliveries to all destinations, newest first. `q` is an order's number, or an id, subject or key, whole. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const asked = readInput(res, listInput, req.query)
  if (!asked) return
  const { limit, offset, q } = asked
  const { records }: OutboxModuleService = req.scope.resolve(OUTBOX_MODULE)
  const subjects = q === undefined ? [] : await orderIdsOf(req.scope, q)
  const { found, count } = await records.search({ ...asked, subjects })
  const answer: DeliveryList = { deliveries: await showDeliveries(req.scope, found), count, limit, offset }
  res.status(200).json(answer)
}
