import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { checkMappingNow } from "../../../../../workflows/check-mapping-now"
import { forgetMetadata } from "../../../../../workflows/show-metadata"
import { refuse } from "../../../../refuse"
import { answerMapping } from "../../../../answer-mapping"

/** Asks Zoho for its fields anew and holds the mapping against them; deliveries pause or go on accordingly. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await forgetMetadata(req.scope)
  const result = await checkMappingNow(req.scope)
  if (result.kind === "not_checked") refuse(res, 409, { code: "not_checked", message: result.reason })
  else await answerMapping(req, res)
}
