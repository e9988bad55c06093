import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { tryConnection } from "../../../../../workflows/try-connection"
import { answerConnection } from "../../../../answer-connection"

/** Asks Zoho whose the connection is, and answers what was found, or the fault in words as its `problem`. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await tryConnection(req.scope)
  await answerConnection(req, res)
}
