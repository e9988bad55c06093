import type { MappingView } from "../contract"
import type { ZohoDesk } from "../modules/zoho-crm/zoho-desk"
import { currentMapping } from "./current-mapping"

/** The mapping in force and what the last look at Zoho's fields found. `saved_by` is a user's id. */
export async function showMapping(desk: ZohoDesk): Promise<MappingView> {
  const { version, mapping, saved } = await currentMapping(desk)
  const check = await desk.checks.last()
  return {
    version,
    mapping,
    saved_by: saved?.savedBy ?? null,
    saved_at: saved?.savedAt.toISOString() ?? null,
    note: saved?.note ?? null,
    check: check
      ? {
          checked_at: check.at.toISOString(),
          version: check.version,
          findings: check.findings,
          fault: check.fault,
        }
      : null,
  }
}
