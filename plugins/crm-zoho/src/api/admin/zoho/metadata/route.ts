import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import { showMetadata } from "../../../../workflows/show-metadata"
import { readInput, refuse } from "../../../refuse"

const query = z.object({ module: z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,99}$/, "Name a module.") })

/** The fields of a module, as Zoho has them. Kept for a day. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(res, query, req.query)
  if (!input) return
  const shown = await showMetadata(req.scope, input.module)
  if (shown.ok) res.json(shown.value)
  else refuse(res, 409, shown.problem)
}
