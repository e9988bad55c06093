import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { checkOrder } from "../../../../../../workflows/check-order"
import { answerAdminOrder } from "../../../../../answer-admin-order"

/** A merchant asks BillDesk now about every attempt of an order. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await checkOrder(req.scope, req.params["id"] ?? "", "merchant")
  await answerAdminOrder(req, res)
}
