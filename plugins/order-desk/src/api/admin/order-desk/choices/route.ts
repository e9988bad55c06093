import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { DeskChoices } from "../../../../contract/desk-page"
import { orderDesk } from "../../../../workflows/order-desk-module"

/** What there is to filter by. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse<DeskChoices>): Promise<void> {
  res.json(await orderDesk(req.scope).orders.choices())
}
