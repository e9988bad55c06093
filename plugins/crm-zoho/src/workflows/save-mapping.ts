import type { MedusaContainer } from "@medusajs/framework/types"

import type { Mapping, MappingFinding } from "../contract"
import { isSameMapping } from "../domain"
import type { ZohoDesk } from "../modules/zoho-crm/zoho-desk"
import { checkDraft, checkMappingNow } from "./check-mapping-now"
import { connectionDesk } from "./connection-desk"
import { currentMapping } from "./current-mapping"
import { errorSentence } from "./destination-pause"

export interface MappingSave {
  readonly mapping: Mapping
  /** The version that the person had before them. */
  readonly version: number
  readonly note: string | null
  /** A user's id. */
  readonly actor: string
}

/** What became of a save. */
export type SaveOutcome =
  | { readonly kind: "saved" }
  /** It says what is in force already: no version was made. */
  | { readonly kind: "unchanged" }
  /** Somebody saved meanwhile. */
  | { readonly kind: "conflict" }
  /** Orders would be refused with it. */
  | { readonly kind: "unfit"; readonly findings: readonly MappingFinding[] }
  /** Nobody could hold it against Zoho's fields. */
  | { readonly kind: "unchecked"; readonly reason: string }

/** Puts a mapping in force that fits Zoho's fields as they are now, and lets waiting deliveries go on with it. */
export async function saveMapping(
  container: MedusaContainer,
  desk: ZohoDesk,
  { mapping, version, note, actor }: MappingSave,
): Promise<SaveOutcome> {
  const current = await currentMapping(desk)
  if (current.version !== version) return { kind: "conflict" }
  if (isSameMapping(current.mapping, mapping)) {
    await checkMappingNow(container)
    return { kind: "unchanged" }
  }
  const ready = await connectionDesk(container)
  if (ready.kind !== "ready")
    return {
      kind: "unchecked",
      reason: ready.kind === "off" ? "Zoho CRM is switched off." : ready.problem.message,
    }
  const draft = await checkDraft(ready, mapping, { anew: true })
  if (draft.kind === "not_checked") return { kind: "unchecked", reason: draft.reason }
  if (errorSentence(draft.findings) !== undefined) return { kind: "unfit", findings: draft.findings }
  const saved = await desk.mappings.save({ mapping, basedOn: version, by: actor, note })
  if (!saved) return { kind: "conflict" }
  await checkMappingNow(container)
  return { kind: "saved" }
}
