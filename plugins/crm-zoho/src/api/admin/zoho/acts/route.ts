import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { ZohoActList } from "../../../../contract"
import { zohoModule } from "../../../../workflows/zoho-module"
import { peopleOf } from "../../../people"

const SHOWN = 20

/** Who did what to the connection and the mapping, newest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const acts = (await zohoModule(req.scope).desk?.latestActs(SHOWN)) ?? []
  const nameOf = await peopleOf(
    req.scope,
    acts.map(({ actor }) => actor),
  )
  const answer: ZohoActList = {
    acts: acts.map(({ at, actor, act, note }) => ({ at: at.toISOString(), actor: nameOf(actor), act, note })),
  }
  res.json(answer)
}
