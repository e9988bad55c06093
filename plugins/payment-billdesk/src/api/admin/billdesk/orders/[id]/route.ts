import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answerAdminOrder } from "../../../../answer-admin-order"

/** The gateway's side of an order, for the order page. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await answerAdminOrder(req, res)
}
