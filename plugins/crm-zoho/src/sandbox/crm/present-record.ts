import type { StoredRecord } from "../records/record-store"
import type { SandboxFields } from "../schema/field"

/** A record as a read gives it: every field of its module, null where it is empty, or the wanted ones. */
export function presentRecord(
  record: StoredRecord,
  fields: SandboxFields,
  wanted?: readonly string[],
): Record<string, unknown> {
  const shown: Record<string, unknown> = { id: record.id }
  for (const name of wanted ?? Object.keys(fields)) shown[name] = record[name] ?? null
  return shown
}
