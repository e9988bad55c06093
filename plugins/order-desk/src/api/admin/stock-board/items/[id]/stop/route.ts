import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BoardRefusal } from "../../../../../../contract/stock-board"
import { sellAgain, stopSelling } from "../../../../../../workflows/stock-board/stop-selling"
import { actorOf } from "../../../../../stock-board/actor-of"
import { answerStop, type StopAnswer } from "../../../../../stock-board/answer-stop"
import { readLift, readStop } from "../../../../../stock-board/read-change"
import { refuseBoard } from "../../../../../stock-board/refuse-board"

/** Takes an item out of sale, at one location or at all of its locations. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StopAnswer | BoardRefusal>,
): Promise<void> {
  const read = readStop(req.body)
  if (!read.ok) return refuseBoard(res, { code: "invalid_change", message: read.message })
  const { reason, location_id: locationId } = read.question
  const itemId = req.params["id"] ?? ""
  answerStop(res, await stopSelling(req.scope, { itemId, locationId, reason, actor: actorOf(req) }))
}

/** Puts it on sale again. */
export async function DELETE(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StopAnswer | BoardRefusal>,
): Promise<void> {
  const read = readLift(req.body ?? {})
  if (!read.ok) return refuseBoard(res, { code: "invalid_change", message: read.message })
  const { reason, location_id: locationId } = read.question
  const itemId = req.params["id"] ?? ""
  answerStop(res, await sellAgain(req.scope, { itemId, locationId, reason, actor: actorOf(req) }))
}
