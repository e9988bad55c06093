import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { showMapping } from "../workflows/show-mapping"
import { zohoModule } from "../workflows/zoho-module"
import { peopleOf } from "./people"
import { refuse, ZOHO_OFF } from "./refuse"

/** The mapping in force, with the person who saved it by name. */
export async function answerMapping(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { desk } = zohoModule(req.scope)
  if (!desk) {
    refuse(res, 409, ZOHO_OFF)
    return
  }
  const view = await showMapping(desk)
  const nameOf = await peopleOf(req.scope, [view.saved_by])
  res.json({ ...view, saved_by: view.saved_by === null ? null : nameOf(view.saved_by) })
}
