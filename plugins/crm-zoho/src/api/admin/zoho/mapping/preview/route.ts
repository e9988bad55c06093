import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import { currentMapping } from "../../../../../workflows/current-mapping"
import { previewMapping } from "../../../../../workflows/preview-mapping"
import { zohoModule } from "../../../../../workflows/zoho-module"
import { mappingInput } from "../../../../mapping-input"
import { readInput, refuse, ZOHO_OFF } from "../../../../refuse"

const body = z.strictObject({
  order_id: z.string().trim().min(1).max(100).optional(),
  /** The order that was paid last; the same as naming none. */
  latest: z.boolean().optional(),
  /** A draft; absent: the mapping in force. */
  mapping: z.unknown().optional(),
})

/** What Zoho would be sent for a real order. Nothing is sent. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(res, body, req.body)
  if (!input) return
  const { desk } = zohoModule(req.scope)
  if (!desk) {
    refuse(res, 409, ZOHO_OFF)
    return
  }
  const mapping =
    input.mapping === undefined ? (await currentMapping(desk)).mapping : mappingInput(res, input.mapping)
  if (!mapping) return
  const outcome = await previewMapping(req.scope, { orderId: input.order_id, mapping })
  if (outcome.ok) res.json(outcome.preview)
  else refuse(res, outcome.problem.code === "order_not_found" ? 404 : 409, outcome.problem)
}
