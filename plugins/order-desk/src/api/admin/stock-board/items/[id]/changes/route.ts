import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BoardRefusal, StockChangeList } from "../../../../../../contract/stock-board"
import { stockBoard } from "../../../../../../workflows/stock-board/stock-board-module"
import { readHistoryQuestion } from "../../../../../stock-board/read-board-question"
import { refuseBoard } from "../../../../../stock-board/refuse-board"

/** What people did to an item on the board, the newest first. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StockChangeList | BoardRefusal>,
): Promise<void> {
  const read = readHistoryQuestion(req.originalUrl)
  if (!read.ok) return refuseBoard(res, { code: "invalid_question", message: read.message })
  res.json(await stockBoard(req.scope).changes({ itemId: req.params["id"] ?? "", ...read.question }))
}
