import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"

import { saveMapping } from "../../../../workflows/save-mapping"
import { zohoModule } from "../../../../workflows/zoho-module"
import { answerMapping } from "../../../answer-mapping"
import { mappingInput } from "../../../mapping-input"
import { readInput, refuse, ZOHO_OFF } from "../../../refuse"

/** How orders become records, and whether it fits. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  await answerMapping(req, res)
}

const body = z.strictObject({
  mapping: z.unknown(),
  version: z.number().int().min(0),
  note: z.string().trim().max(500).nullish(),
})

/** Saves a mapping that fits as the next version. 422 with the findings when it does not; 409 when somebody saved meanwhile. */
export async function PUT(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(res, body, req.body)
  if (!input) return
  const mapping = mappingInput(res, input.mapping)
  if (!mapping) return
  const { desk } = zohoModule(req.scope)
  if (!desk) {
    refuse(res, 409, ZOHO_OFF)
    return
  }
  const { version, note } = input
  const actor = req.auth_context.actor_id
  const outcome = await saveMapping(req.scope, desk, { mapping, version, note: note ? note : null, actor })
  switch (outcome.kind) {
    case "saved":
    case "unchanged":
      await answerMapping(req, res)
      return
    case "conflict":
      refuse(res, 409, {
        code: "mapping_changed",
        message:
          "Somebody has saved another version meanwhile. Nothing was saved; load it, and make your changes again.",
      })
      return
    case "unchecked":
      refuse(res, 409, { code: "not_checked", message: `Nothing was saved. ${outcome.reason}` })
      return
    case "unfit":
      res.status(422).json({
        code: "mapping_unfit",
        type: "invalid_data",
        message: "Nothing was saved: orders would be refused with this mapping.",
        findings: outcome.findings,
      })
  }
}
