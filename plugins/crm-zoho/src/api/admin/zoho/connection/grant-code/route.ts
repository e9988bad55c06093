import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { Secret } from "medusa-integration-kit"

import { connectByCode } from "../../../../../workflows/connect-to-zoho"
import { zohoModule } from "../../../../../workflows/zoho-module"
import { answerConnection } from "../../../../answer-connection"
import { readInput, refuse, ZOHO_OFF } from "../../../../refuse"

const body = z.strictObject({ code: z.string().trim().min(10, "is too short for a code").max(500) })

/** Connects with a code that was made by hand in Zoho's API console (self client). */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const input = readInput(res, body, req.body)
  if (!input) return
  const { desk } = zohoModule(req.scope)
  if (!desk) {
    refuse(res, 409, ZOHO_OFF)
    return
  }
  const actor = req.auth_context.actor_id
  const problem = await connectByCode(req.scope, desk, { code: new Secret(input.code), actor })
  if (problem) refuse(res, 409, problem)
  else await answerConnection(req, res)
}
