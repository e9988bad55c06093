import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { ProductNotices } from "../../../../../contract"
import { countNotices } from "../../../../../workflows/count-notices"

/** How many wait for each variant of a product. No address leaves the database here. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<ProductNotices>,
): Promise<void> {
  res.status(200).json(await countNotices(req.scope, req.params["id"] ?? ""))
}
