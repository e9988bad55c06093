import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { showConnection } from "../workflows/show-connection"
import { peopleOf } from "./people"

/** The connection, with the person who made it by name. */
export async function answerConnection(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const status = await showConnection(req.scope)
  const nameOf = await peopleOf(req.scope, [status.connected_by])
  res.json({ ...status, connected_by: status.connected_by === null ? null : nameOf(status.connected_by) })
}
