import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { auditLog } from "../../../../workflows/audit-log-module"
import { refuse } from "../../../refuse"

/** One entry by its number. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params["id"] ?? ""
  // Eighteen digits fit into PostgreSQL's bigint whatever they are.
  const entry = /^\d{1,18}$/.test(id) ? await auditLog(req.scope).retrieveEntry(id) : undefined
  if (entry) res.status(200).json({ entry })
  else refuse(res, "entry_not_found")
}
