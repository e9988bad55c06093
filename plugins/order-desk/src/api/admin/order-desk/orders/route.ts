import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { DeskPage, Refusal } from "../../../../contract/desk-page"
import { orderDesk } from "../../../../workflows/order-desk-module"
import { readOrderQuestion } from "../../../read-question"
import { refuse } from "../../../refuse"

/** One page of the orders that pass the filters. 400 with `{code, message}` for what makes no sense. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<DeskPage | Refusal>,
): Promise<void> {
  const read = readOrderQuestion(req.originalUrl)
  if (!read.ok) return refuse(res, "invalid_question", read.message)
  res.json(await orderDesk(req.scope).orders.page(read.question))
}
