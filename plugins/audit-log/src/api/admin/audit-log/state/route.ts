import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { auditLog } from "../../../../workflows/audit-log-module"

/** How far the log is sealed, and what is not watched. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.status(200).json(await auditLog(req.scope).readState())
}
