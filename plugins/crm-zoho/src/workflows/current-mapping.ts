import type { Mapping } from "../contract"
import type { SavedMapping } from "../modules/zoho-crm/mapping-versions"
import type { ZohoDesk } from "../modules/zoho-crm/zoho-desk"

export interface CurrentMapping {
  /** 0: from the plugin's options. */
  readonly version: number
  readonly mapping: Mapping
  readonly saved: SavedMapping | undefined
}

/** The mapping in force: the last that somebody saved, else that of the options. */
export async function currentMapping(desk: ZohoDesk): Promise<CurrentMapping> {
  const saved = await desk.mappings.latest()
  return { version: saved?.version ?? 0, mapping: saved?.mapping ?? desk.settings.mapping, saved }
}
