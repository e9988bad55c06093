import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import { checkDraft } from "../../../../../workflows/check-mapping-now"
import { connectionDesk } from "../../../../../workflows/connection-desk"
import { mappingInput } from "../../../../mapping-input"
import { readInput, refuse, ZOHO_OFF } from "../../../../refuse"

const body = z.strictObject({ mapping: z.unknown() })

/** Holds a draft against Zoho's fields. Nothing is saved. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(res, body, req.body)
  const mapping = input && mappingInput(res, input.mapping)
  if (!mapping) return
  const ready = await connectionDesk(req.scope)
  if (ready.kind !== "ready") {
    refuse(res, 409, ready.kind === "off" ? ZOHO_OFF : ready.problem)
    return
  }
  const result = await checkDraft(ready, mapping, { anew: false })
  if (result.kind === "checked") res.json({ findings: result.findings })
  else refuse(res, 409, { code: "not_checked", message: result.reason })
}
