import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BoardRefusal, StockBoard } from "../../../contract/stock-board"
import { stockBoard } from "../../../workflows/stock-board/stock-board-module"
import { readBoardQuestion } from "../../stock-board/read-board-question"
import { refuseBoard } from "../../stock-board/refuse-board"

/** One page of the board. 400 with `{code, message}` for what makes no sense. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<StockBoard | BoardRefusal>,
): Promise<void> {
  const read = readBoardQuestion(req.originalUrl)
  if (!read.ok) return refuseBoard(res, { code: "invalid_question", message: read.message })
  res.json(await stockBoard(req.scope).board.page(read.question))
}
