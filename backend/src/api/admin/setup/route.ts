import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setupReport } from "../../../setup/setup-report"

/** What everything of the shop's set-up looks like now, asked live. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res
    .status(200)
    .set("Cache-Control", "no-store")
    .json(await setupReport(req.scope))
}
