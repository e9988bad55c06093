import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { showModules } from "../../../../workflows/show-metadata"
import { refuse } from "../../../refuse"

/** The modules that orders, products and contacts could go to. Kept for a day. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const shown = await showModules(req.scope)
  if (shown.ok) res.json(shown.value)
  else refuse(res, 409, shown.problem)
}
