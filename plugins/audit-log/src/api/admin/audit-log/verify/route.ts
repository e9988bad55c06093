import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { verifyLog } from "../../../../workflows/verify-log"
import { refuse } from "../../../refuse"

let isUnderWay = false

/** Computes the whole chain anew; the first break is answered in words. One at a time in a process. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  if (isUnderWay) {
    refuse(res, "verification_under_way")
    return
  }
  isUnderWay = true
  try {
    res.status(200).json(await verifyLog(req.scope))
  } finally {
    isUnderWay = false
  }
}
