import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import type { MappingVersionList } from "../../../../../contract"
import { zohoModule } from "../../../../../workflows/zoho-module"
import { peopleOf } from "../../../../people"

const SHOWN = 50

/** Every mapping that anybody saved, newest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const saved = (await zohoModule(req.scope).desk?.mappings.list(SHOWN)) ?? []
  const nameOf = await peopleOf(
    req.scope,
    saved.map(({ savedBy }) => savedBy),
  )
  const answer: MappingVersionList = {
    versions: saved.map(({ version, savedBy, savedAt, note, mapping }) => ({
      version,
      saved_by: nameOf(savedBy),
      saved_at: savedAt.toISOString(),
      note,
      mapping,
    })),
  }
  res.json(answer)
}
