import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BoardRefusal, ChangedLevel } from "../../../../../contract/stock-board"
import { changeStock } from "../../../../../workflows/stock-board/change-stock"
import { actorOf } from "../../../../stock-board/actor-of"
import { readChange } from "../../../../stock-board/read-change"
import { refuseBoard } from "../../../../stock-board/refuse-board"

/** Sets or adjusts what is on hand. 409 `stock_changed` with `present` when it is no longer what the person saw. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ level: ChangedLevel } | BoardRefusal>,
): Promise<void> {
  const read = readChange(req.body, req.params["id"] ?? "")
  if (!read.ok) return refuseBoard(res, { code: "invalid_change", message: read.message })
  const { order, requestId } = read.question
  const written = await changeStock(req.scope, { orders: [order], actor: actorOf(req), requestId })
  if (written.kind === "held_up") {
    const [held] = written.by
    return refuseBoard(res, {
      code: held?.isStale === true ? "stock_changed" : "not_possible",
      message: held?.message ?? "",
      present: held?.level.onHand ?? 0,
    })
  }
  const [done] = written.kind === "written" ? written.levels : []
  if (done === undefined) {
    return refuseBoard(res, { code: "not_found", message: "This item is not kept there any more." })
  }
  res.json({ level: { level_id: done.level.id, before: done.before, after: done.after } })
}
