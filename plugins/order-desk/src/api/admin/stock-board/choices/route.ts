import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { BoardChoices } from "../../../../contract/stock-board"
import { stockBoard } from "../../../../workflows/stock-board/stock-board-module"

/** What there is to filter by. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<BoardChoices>): Promise<void> {
  res.json(await stockBoard(req.scope).board.choices())
}
