import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { DeliveryDetails } from "../contract"
import { OUTBOX_MODULE } from "../modules/outbox"
import type { OutboxModuleService } from "../modules/outbox"
import type { DeliveryRow } from "../modules/outbox/rows"
import { peopleOf } from "./people"
import { showDeliveries } from "./show-deliveries"

/** Answers with one delivery, its attempts, and what people did with it. The payload stays in the database. */
export async function answerDetails(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse,
  row: DeliveryRow,
): Promise<void> {
  const { records }: OutboxModuleService = req.scope.resolve(OUTBOX_MODULE)
  const [attempts, acts] = await Promise.all([records.attempts(row.id), records.acts(row.id)])
  const [delivery] = await showDeliveries(req.scope, [row])
  if (!delivery) return
  const nameOf = await peopleOf(
    req.scope,
    acts.map(({ actor }) => actor),
  )
  const answer: DeliveryDetails = {
    delivery,
    dedupe_key: row.dedupe_key,
    may_have_arrived: row.may_have_arrived,
    attempts: attempts.map((attempt) => ({
      ...attempt,
      started_at: attempt.started_at.toISOString(),
      ended_at: attempt.ended_at?.toISOString() ?? null,
    })),
    acts: acts.map(({ at, actor, act, note }) => ({ at: at.toISOString(), actor: nameOf(actor), act, note })),
  }
  res.status(200).json(answer)
}
