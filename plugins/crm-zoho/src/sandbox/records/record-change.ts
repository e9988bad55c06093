import { z } from "zod"

import { shortText } from "./short-text"

export const recordChange = z.object({
  at: z.string(),
  by: z.string(),
  what: z.enum(["added", "changed", "deleted"]),
  fields: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
})
/** One entry of a record's history. */
export type RecordChange = z.infer<typeof recordChange>

const NOT_TOLD = new Set(["Modified_Time", "Modified_By", "id"])

/** What differs between two states of a record, as a person reads it. */
export function changedFields(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): RecordChange["fields"] {
  return Object.keys(after).flatMap((field) => {
    if (NOT_TOLD.has(field) || before[field] === after[field]) return []
    const [from, to] = [shortText(before[field]), shortText(after[field])]
    return from === to ? [] : [{ field, from, to }]
  })
}
