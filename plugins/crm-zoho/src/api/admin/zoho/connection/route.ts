import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { answerConnection } from "../../../answer-connection"

/** How the shop is connected to Zoho. Zoho is not asked. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await answerConnection(req, res)
}
