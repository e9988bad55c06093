import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { startConnect } from "../../../../../workflows/connect-to-zoho"
import { zohoModule } from "../../../../../workflows/zoho-module"
import { refuse, ZOHO_OFF } from "../../../../refuse"

/** Where to send this person's browser, so that a Zoho user can allow the access. Good once, for ten minutes. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { desk } = zohoModule(req.scope)
  if (!desk) {
    refuse(res, 409, ZOHO_OFF)
    return
  }
  res.json({ url: await startConnect(desk, req.auth_context.actor_id) })
}
