import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BoardRefusal } from "../../../../../../contract/stock-board"
import { stockBoard } from "../../../../../../workflows/stock-board/stock-board-module"
import { actorOf } from "../../../../../stock-board/actor-of"
import { readThreshold } from "../../../../../stock-board/read-change"
import { refuseBoard } from "../../../../../stock-board/refuse-board"

/** Sets from how many pieces on an item counts as low; null gives it the store's threshold back. */
export async function POST(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<{ threshold: number | null } | BoardRefusal>,
): Promise<void> {
  const read = readThreshold(req.body)
  if (!read.ok) return refuseBoard(res, { code: "invalid_change", message: read.message })
  const itemId = req.params["id"] ?? ""
  const { pieces, expected } = read.question
  const saved = await stockBoard(req.scope).saveThreshold({ itemId, pieces, expected, actor: actorOf(req) })
  switch (saved.kind) {
    case "not_found":
      return refuseBoard(res, { code: "not_found", message: "There is no such item any more." })
    case "changed": {
      const now = saved.present === null ? "the store’s own" : String(saved.present)
      const message = `The threshold is ${now} by now. Nothing was changed.`
      return refuseBoard(res, { code: "stock_changed", message })
    }
    case "saved":
      res.json({ threshold: pieces })
  }
}
