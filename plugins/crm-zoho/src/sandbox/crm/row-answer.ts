import type { StoredRecord } from "../records/record-store"
import type { SandboxRefusal } from "../refusal"
import type { SandboxReply } from "../sandbox-reply"

interface RowTaken {
  readonly code: "SUCCESS"
  readonly status: "success"
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
  /** Of an upsert only. */
  readonly action?: "insert" | "update"
  readonly duplicate_field?: string | null
}

/** The element of `data[]` for one row. */
export type RowAnswer = SandboxRefusal | RowTaken

export function rowTaken(message: string, saved: StoredRecord): RowTaken {
  const { id } = saved
  const { Created_Time, Modified_Time, Created_By, Modified_By } = saved
  const details = { id, Created_Time, Modified_Time, Created_By, Modified_By }
  return { code: "SUCCESS", status: "success", message, details }
}

/** All rows taken: 200, or 201 for a plain insert; some of them: 207; none: 400. */
export function answerRows(rows: readonly RowAnswer[], allTaken: 200 | 201 = 200): SandboxReply {
  const taken = rows.filter((row) => row.code === "SUCCESS").length
  return { status: taken === rows.length ? allTaken : taken > 0 ? 207 : 400, body: { data: rows } }
}
