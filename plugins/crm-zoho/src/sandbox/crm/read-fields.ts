import type { SandboxReply } from "../sandbox-reply"
import type { SandboxModule } from "../schema/field"
import { refuse } from "./api-refusals"

const MOST_FIELDS = 50

/** The `fields` parameter: existing fields, at most 50. */
export function readFields(
  module: SandboxModule,
  list: string | null,
): { readonly names: readonly string[] } | { readonly refused: SandboxReply } {
  const names = (list ?? "").split(",").flatMap((name) => name.trim() || [])
  if (names.length > MOST_FIELDS) {
    return { refused: refuse("LIMIT_EXCEEDED", "more than the maximum of fields", { limit: MOST_FIELDS }) }
  }
  const unknown = names.find((name) => name !== "id" && !module.fields[name])
  return unknown === undefined
    ? { names }
    : { refused: refuse("INVALID_DATA", "the field does not exist in this module", { api_name: unknown }) }
}
