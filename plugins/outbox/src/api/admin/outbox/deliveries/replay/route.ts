import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ReplayedMany } from "../../../../../contract"
import { OUTBOX_MODULE } from "../../../../../modules/outbox"
import type { OutboxModuleService } from "../../../../../modules/outbox"
import { orderIdsOf } from "../../../../order-numbers"
import { readInput, replayManyInput } from "../../../../read-input"

/** Replays all dead (or all waiting) deliveries that match. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(res, replayManyInput, req.body ?? {})
  if (!input) return
  const { decisions }: OutboxModuleService = req.scope.resolve(OUTBOX_MODULE)
  const subjects = input.q === undefined ? [] : await orderIdsOf(req.scope, input.q)
  const replayed = await decisions.replayMany({ ...input, subjects }, req.auth_context.actor_id)
  const answer: ReplayedMany = { replayed }
  res.status(200).json(answer)
}
