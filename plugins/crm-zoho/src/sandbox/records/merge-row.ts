import { plainText } from "../plain-text"
import { isPlainObject } from "../refusal"
import type { SandboxField, SandboxFields } from "../schema/field"
import { USERS } from "../sandbox-user"
import { addUp } from "./add-up"
import { linesOf } from "./lines-of"

export interface Merge {
  readonly fields: SandboxFields
  readonly before: Readonly<Record<string, unknown>>
  readonly row: Readonly<Record<string, unknown>>
  readonly newId: () => string
  /** What a lookup shows for a record. */
  readonly nameOf: (module: string, id: string) => string
}

/** A record after a row was written into it; nothing of the state before is touched. */
export function mergeRow(merge: Merge): Record<string, unknown> {
  const after: Record<string, unknown> = { ...merge.before }
  for (const [name, value] of Object.entries(merge.row)) {
    const field = merge.fields[name]
    after[name] = field?.columns
      ? mergeLines(field.columns, value, { name, merge })
      : stored(field, value, merge)
  }
  return merge.fields["Ordered_Items"]?.columns ? { ...after, ...addUp(after) } : after
}

/**
 * As Zoho does it: a row with an id is changed, one with `_delete` goes, one without an id is added, and the rest
 * stay. So a repeated write of the same rows doubles them. An empty list empties.
 */
function mergeLines(
  columns: SandboxFields,
  sent: unknown,
  { name, merge }: { readonly name: string; readonly merge: Merge },
): Record<string, unknown>[] {
  if (Array.isArray(sent) && sent.length === 0) return []
  const lines = new Map(linesOf(merge.before[name]).map((line) => [plainText(line["id"]), line]))
  for (const { id: sentId, _delete: removed, ...row } of linesOf(sent)) {
    const id = typeof sentId === "string" ? sentId : merge.newId()
    if (removed === null && sentId !== undefined) lines.delete(id)
    else lines.set(id, { ...mergeRow({ ...merge, fields: columns, before: lines.get(id) ?? {}, row }), id })
  }
  return [...lines.values()]
}

function stored(field: SandboxField | undefined, value: unknown, merge: Merge): unknown {
  if (!field || !isPlainObject(value)) return value
  const id = plainText(value["id"])
  if (field.kind === "lookup") return { id, name: merge.nameOf(field.of ?? "", id) }
  if (field.kind === "ownerlookup") return { id, name: USERS.find((user) => user.id === id)?.name ?? "" }
  if (field.kind !== "parent" || !isPlainObject(value["module"])) return value
  const module = plainText(value["module"]["api_name"])
  return { id, name: merge.nameOf(module, id), module: { api_name: module } }
}
