import type { MedusaResponse } from "@medusajs/framework/http"
import type { BoardRefusal } from "../../contract/stock-board"

const STATUS = {
  invalid_question: 400,
  invalid_change: 400,
  not_found: 404,
  stock_changed: 409,
  not_possible: 409,
} as const satisfies Record<BoardRefusal["code"], number>

/** Answers with a stable code and a sentence for a person. */
export function refuseBoard<Answer>(res: MedusaResponse<Answer | BoardRefusal>, refusal: BoardRefusal): void {
  res.status(STATUS[refusal.code]).json(refusal)
}
