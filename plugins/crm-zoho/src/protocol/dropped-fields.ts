import type { ZohoRefused } from "./outcome"

export type ZohoValue = string | number | boolean | { readonly id: string }
export type ZohoRow = Readonly<Record<string, ZohoValue>>

/** A row without the values that Zoho has refused, and those values for the note. */
export interface AcceptableRow {
  readonly row: ZohoRow
  /** Field → its raw value. */
  readonly dropped: ReadonlyMap<string, string>
}

/** The row without the field that Zoho complains about; undefined when that is none of those that may go. */
export function withoutRefused(
  { row, dropped }: AcceptableRow,
  refusal: ZohoRefused,
  droppable: readonly string[],
): AcceptableRow | undefined {
  const { field, verdict } = refusal
  // Another record's unique e-mail is no reason to hold this one back either.
  if (field === undefined || (verdict !== "record" && verdict !== "exists")) return undefined
  const { [field]: raw, ...rest } = row
  if (raw === undefined || typeof raw === "object" || !droppable.includes(field)) return undefined
  return { row: rest, dropped: new Map([...dropped, [field, String(raw)]]) }
}

/** The text of the note with each dropped value in it once. */
export function noteWith(before: unknown, dropped: ReadonlyMap<string, string>): string {
  const text = typeof before === "string" ? before : ""
  const lines = [...dropped].map(([field, raw]) => `${field}: ${raw}`).filter((line) => !text.includes(line))
  return [text, ...lines].filter(Boolean).join("\n")
}
