import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { Actor } from "../../domain/stock-board/stock-order"

/** Who is logged in: a person, or a key. */
export const actorOf = (req: AuthenticatedMedusaRequest): Actor => ({
  type: req.auth_context.actor_type,
  id: req.auth_context.actor_id,
})
