import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { disconnectFromZoho } from "../../../../../workflows/disconnect-from-zoho"
import { zohoModule } from "../../../../../workflows/zoho-module"
import { answerConnection } from "../../../../answer-connection"
import { refuse, ZOHO_OFF } from "../../../../refuse"

/** Revokes the consent that a person gave, and forgets it. Deliveries wait until somebody connects again. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { desk } = zohoModule(req.scope)
  if (!desk) {
    refuse(res, 409, ZOHO_OFF)
    return
  }
  const done = await disconnectFromZoho(desk, req.auth_context.actor_id)
  if (done) {
    await answerConnection(req, res)
    return
  }
  const fromOptions = desk.settings.refreshToken !== undefined
  refuse(res, 409, {
    code: fromOptions ? "connected_by_environment" : "not_connected",
    message: fromOptions
      ? "The consent comes from the plugin's options. Take the refresh token out of them and restart."
      : "The shop is not connected to Zoho CRM.",
  })
}
