import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import { sendOrderAgain } from "../../../../../../workflows/send-order-again"
import { showOrder } from "../../../../../../workflows/show-order"

const params = z.object({ id: z.string() })

/** Sends the order (again) as soon as a worker is free; 409 with a code and a sentence when there is nothing to do. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { id } = params.parse(req.params)
  const answer = await sendOrderAgain(req.scope, id, req.auth_context.actor_id)
  if (answer.kind === "queued") {
    res.json(await showOrder(req.scope, id))
    return
  }
  const { code, message } = answer
  res.status(code === "order_not_found" ? 404 : 409).json({ code, type: "not_allowed", message })
}
